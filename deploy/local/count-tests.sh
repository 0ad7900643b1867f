#!/usr/bin/env bash
# Counts what the test reports of a source tree say, by kind: count-tests.sh ROOT. One line a kind, the sum alone in the
# last line. Exit code 1 when a test failed, or a kind has no test at all: then something did not run that should have.
set -euo pipefail
root=$1
kinds="unit component e2e browser"
declare -A reports=([unit]='unit/TEST-*.xml' [component]='component/TEST-*.xml'
  [e2e]='together/TEST-*E2E.xml' [browser]='together/TEST-*BrowserTest.xml')
all_passed=0 all_failed=0 missing=()
for kind in $kinds; do
  read -r tests failed skipped < <(
    find "$root" -path "*/target/test-reports/${reports[$kind]}" -not -path '*/node_modules/*' -exec cat {} + 2>/dev/null |
      grep -oE '<testsuite [^>]*>' |
      awk '
        function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
        { tests += value("tests"); failed += value("errors") + value("failures"); skipped += value("skipped") }
        END { print tests + 0, failed + 0, skipped + 0 }'
  ) || true
  passed=$((tests - failed - skipped))
  printf '%s: %d passed, %d failed, %d skipped\n' "$kind" "$passed" "$failed" "$skipped"
  all_passed=$((all_passed + passed))
  all_failed=$((all_failed + failed))
  if [ "$tests" -eq 0 ]; then missing+=("$kind"); fi
done
code=0
if [ ${#missing[@]} -gt 0 ]; then
  printf 'No test of these kinds has run: %s. Either the build stopped before them, or a module lost them.\n' \
    "$(IFS=,; echo "${missing[*]}")"
  code=1
fi
if [ "$all_failed" -gt 0 ]; then code=1; fi
printf '%d passed, %d failed\n' "$all_passed" "$all_failed"
exit $code

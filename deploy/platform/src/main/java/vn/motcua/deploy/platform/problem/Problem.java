package vn.motcua.deploy.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.deploy.platform.text.Text;

/// Why something was refused and what to do now; becomes `application/problem+json`.
///
/// ⚖ RFC 9457. `type` is `/problems/<slug>`: stable, documented by the service itself, and what clients branch on.
///
/// @param slug last part of `type`, kebab-case: `stale-version`
/// @param status HTTP status, 400..599
/// @param title what kind of problem it is; the same for every occurrence
/// @param detail what was refused here, why, and what is allowed now
/// @param members further members of the JSON object, in order; values that Jackson can write
public record Problem(String slug, int status, Text title, Text detail, Map<String, Object> members) {

    public Problem {
        members = Map.copyOf(members);
    }

    /// A problem without further members.
    public static Problem of(String slug, int status, Text title, Text detail) {
        return new Problem(slug, status, title, detail, Map.of());
    }

    /// The same problem with one more member.
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(slug, status, title, detail, more);
    }

    /// The URI reference that names the kind of problem: `/problems/stale-version`.
    public String type() {
        return "/problems/" + slug;
    }
}

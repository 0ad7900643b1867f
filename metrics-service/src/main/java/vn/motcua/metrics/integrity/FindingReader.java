package vn.motcua.metrics.integrity;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.office.Offices;

/// Where the reader of a question stands to it.
@RequestScoped
public class FindingReader {

    private final Caller caller;
    private final Offices offices;
    private final Findings findings;

    FindingReader(Caller caller, Offices offices, Findings findings) {
        this.caller = caller;
        this.offices = offices;
        this.findings = findings;
    }

    /// True when the reader stands above the office of the question: an auditor, or who reaches the office above it.
    public boolean isAbove(Finding finding) {
        return caller.is(Roles.AUDITOR)
                || offices.find(finding.office())
                        .map(Offices.Office::parent)
                        .filter(caller::reaches)
                        .isPresent();
    }

    /// Why the reader may not explain it now; none when they may.
    public Optional<Text> whyNotExplain(Finding finding) {
        return Stream.of(Roles.OFFICER, Roles.DESK, Roles.DESK_HEAD).noneMatch(caller::is)
                ? Optional.of(new Text(
                        "Giải trình là việc của cán bộ và trưởng Bộ phận Một cửa của đơn vị.",
                        "To explain is for the officers and the head of the desk."))
                : findings.decided(finding).map(Problem::detail);
    }

    /// Why the reader may not decide it now; none when they may.
    public Optional<Text> whyNotDecide(Finding finding, List<Step> steps) {
        return Stream.of(Roles.AUDITOR, Roles.DESK_HEAD).noneMatch(caller::is)
                ? Optional.of(new Text(
                        "Kết luận là việc của thanh tra hoặc trưởng bộ phận của cấp trên.",
                        "To decide is for an auditor or the head of the desk above."))
                : findings.objection(finding, steps, caller.name(), isAbove(finding))
                        .map(Problem::detail);
    }
}

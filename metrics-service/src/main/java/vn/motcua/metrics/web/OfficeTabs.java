package vn.motcua.metrics.web;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.office.Offices;

/// The pages of an office that the reader may open; templates reach them as `cdi:tabs`.
@Named("tabs")
@RequestScoped
@Unremovable
public class OfficeTabs {

    private final PageFrame frame;
    private final Caller caller;

    OfficeTabs(PageFrame frame, Caller caller) {
        this.frame = frame;
        this.caller = caller;
    }

    /// One page.
    ///
    /// @param path what follows the address of the office
    public record Tab(String code, String path, String name) {}

    /// The pages of one office, in their order.
    public List<Tab> of(Offices.Office office) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("overview", "", frame.say("Tổng quan", "Overview")));
        tabs.add(new Tab("indicator", "/indicators/on-time", frame.say("Từng chỉ tiêu", "Each indicator")));
        tabs.add(new Tab("at-risk", "/at-risk", frame.say("Hồ sơ cần chú ý", "At risk")));
        if (!office.level().equals("commune")) {
            tabs.add(new Tab("ranking", "/ranking/on-time", frame.say("Xếp hạng", "Ranking")));
        }
        tabs.add(new Tab("settlement-report", "/settlement-report", frame.say("Biểu 06", "Form 06")));
        tabs.add(new Tab("service-quality", "/service-quality", frame.say("QĐ 766", "Decision 766")));
        tabs.add(new Tab("restatements", "/restatements", frame.say("Số liệu thay đổi", "Restatements")));
        tabs.add(new Tab("what-if", "/what-if", frame.say("Thử quy tắc", "Try a rule")));
        if (Stream.of(Roles.AUDITOR, Roles.OPERATOR, Roles.DESK_HEAD, Roles.DESK, Roles.OFFICER, Roles.AWARD_VERIFIER)
                .anyMatch(caller::is)) {
            tabs.add(new Tab("integrity", "/integrity", frame.say("Câu hỏi liêm chính", "Integrity questions")));
        }
        return tabs;
    }
}

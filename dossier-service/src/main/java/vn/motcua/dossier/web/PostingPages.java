package vn.motcua.dossier.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.dossier.desk.PostingDesk;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.posting.Check;
import vn.motcua.dossier.posting.Component;
import vn.motcua.dossier.posting.Evidence;
import vn.motcua.dossier.posting.Obligation;
import vn.motcua.dossier.posting.Standing;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.Office;
import vn.motcua.dossier.reference.Procedure;

/// What an office must post, for its people: who answers for it, by when, what the last check found. Complete without
/// scripts, and to be printed.
@Path("/postings")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Roles.OPERATOR, Roles.PORTAL, Roles.DESK, Roles.DESK_HEAD, Roles.OFFICER, Roles.VIEWER, Roles.AUDITOR})
class PostingPages {

    private final PostingDesk desk;
    private final Catalogue catalogue;
    private final Caller caller;
    private final PageFrame frame;
    private final InstantSource clock;

    PostingPages(PostingDesk desk, Catalogue catalogue, Caller caller, PageFrame frame, InstantSource clock) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance board(PostingBoard view);

        static native TemplateInstance choose(List<PostingBoard.Choice> offices, String title, String detail);
    }

    @GET
    @Operation(hidden = true)
    public Response board(
            @RestQuery @Nullable String office, @RestQuery @Nullable String state, @RestQuery @Nullable String owner) {
        List<Office> reached = offices();
        @Nullable String asked = office == null || office.isBlank() ? null : office.strip();
        @Nullable
        String shown = asked == null && reached.size() == 1 ? reached.getFirst().code() : asked;
        if (shown == null) {
            String detail = reached.isEmpty()
                    ? frame.say("Tài khoản này không có đơn vị nào.", "This account has no office.")
                    : frame.say("Hãy chọn đơn vị.", "Choose an office.");
            return Response.ok(Templates.choose(
                                    choices(reached, ""),
                                    frame.say("Niêm yết, công khai thủ tục", "Posted procedures"),
                                    detail)
                            .render())
                    .build();
        }
        try {
            List<PostingDesk.Judged> all = desk.of(shown, new Sender(caller.name(), caller.offices()));
            return Response.ok(Templates.board(view(shown, reached, all, state, owner))
                            .render())
                    .build();
        } catch (ProblemException e) {
            ProblemView problem = ProblemView.of(e.problem(), frame.locale());
            return Response.status(problem.status())
                    .entity(Templates.choose(choices(reached, shown), problem.title(), problem.detail())
                            .render())
                    .build();
        }
    }

    private PostingBoard view(
            String office,
            List<Office> reached,
            List<PostingDesk.Judged> all,
            @Nullable String state,
            @Nullable String owner) {
        Locale locale = frame.locale();
        @Nullable
        Standing standing = Optional.ofNullable(state).flatMap(Standing::of).orElse(null);
        String asked = owner == null ? "" : owner.strip();
        List<PostingDesk.Judged> shown = all.stream()
                .filter(one -> standing == null || one.judgement().standing() == standing)
                .filter(one -> asked.isEmpty() || asked.equals(one.posting().owner()))
                .toList();
        long inForce = all.stream()
                .filter(one -> one.judgement().standing() != Standing.TAKEN_DOWN)
                .count();
        long whole = all.stream()
                .filter(one -> one.judgement().standing() == Standing.COMPLETE)
                .count();
        return new PostingBoard(
                catalogue.office(office).map(Office::name).orElse(office),
                office,
                Shown.moment(clock.instant()),
                reached.size() > 1 ? choices(reached, office) : List.of(),
                states(standing),
                asked,
                shown.size() < all.size(),
                Shown.number(whole, locale),
                Shown.number(inForce, locale),
                shown.stream().map(one -> line(one, locale)).toList());
    }

    private static PostingBoard.Line line(PostingDesk.Judged one, Locale locale) {
        @Nullable Procedure procedure = one.procedure();
        @Nullable Obligation obligation = one.posting().obligation();
        @Nullable Check check = one.posting().latest();
        Standing standing = one.judgement().standing();
        @Nullable String evidence = check == null ? null : check.evidenceRef();
        return new PostingBoard.Line(
                procedure == null ? one.key().procedure() : procedure.name(),
                one.key().procedure(),
                Shown.coded(one.key().place().vietnamese(), one.key().place().code(), locale),
                Shown.coded(standing.vietnamese(), standing.code(), locale),
                tone(standing),
                sign(standing),
                one.judgement().late() && standing != Standing.LATE && standing != Standing.NEVER_CHECKED,
                one.posting().owner(),
                Shown.moment(one.posting().dueAt()),
                obligation == null ? null : obligation.decisionNo(),
                check == null ? "–" : Shown.moment(check.at()),
                check == null ? List.of() : missing(check, locale),
                check == null
                        ? List.of()
                        : check.remarks().stream()
                                .map(remark -> Shown.coded(remark.vietnamese(), remark.code(), locale))
                                .toList(),
                evidence,
                evidence != null && Evidence.isAddress(evidence) ? evidence : null);
    }

    /// What was missing, each by its name; what is no component as the portal told it.
    private static List<String> missing(Check check, Locale locale) {
        List<String> missing = new ArrayList<>();
        for (String told : check.missing()) {
            missing.add(Component.told(told)
                    .map(one -> Shown.coded(one.vietnamese(), one.code(), locale))
                    .orElse(told));
        }
        return missing;
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case COMPLETE, TAKEN_DOWN -> "good";
            case DUE, NOT_DECLARED -> "open";
            case NEVER_CHECKED, INCOMPLETE, LATE, OBSOLETE_POSTED -> "bad";
        };
    }

    private static String sign(Standing standing) {
        return switch (standing) {
            case COMPLETE, TAKEN_DOWN -> "✓";
            case DUE, NOT_DECLARED -> "…";
            case NEVER_CHECKED, INCOMPLETE, LATE, OBSOLETE_POSTED -> "✗";
        };
    }

    private List<PostingBoard.Choice> states(@Nullable Standing chosen) {
        Locale locale = frame.locale();
        return Stream.concat(
                        Stream.of(new PostingBoard.Choice("", frame.say("Tất cả", "All"), chosen == null)),
                        Arrays.stream(Standing.values())
                                .map(one -> new PostingBoard.Choice(
                                        one.code(), Shown.coded(one.vietnamese(), one.code(), locale), one == chosen)))
                .toList();
    }

    private List<Office> offices() {
        List<String> codes = catalogue.selfAndBelow(
                caller.offices().everything()
                        ? catalogue.offices()
                        : caller.offices().offices());
        return codes.stream().map(catalogue::office).flatMap(Optional::stream).toList();
    }

    private static List<PostingBoard.Choice> choices(List<Office> offices, String chosen) {
        return offices.stream()
                .map(office -> new PostingBoard.Choice(
                        office.code(),
                        office.name() + " · " + office.code(),
                        office.code().equals(chosen)))
                .toList();
    }
}

package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.candidate.ExclusionSheet;
import vn.motcua.award.candidate.JudgementSheet;
import vn.motcua.award.evidence.EvidenceFile;
import vn.motcua.award.evidence.EvidenceFiles;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.DeskRole;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// The candidates of a campaign, and everything entered about one of them.
@Path("/campaigns/{campaign}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class CandidatePages {

    private static final int EVIDENCE_ROWS = 3;

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final EvidenceFiles files;
    private final Validator validator;
    private final Caller caller;
    private final PageFrame frame;

    CandidatePages(
            Campaigns campaigns,
            Candidates candidates,
            EvidenceFiles files,
            Validator validator,
            Caller caller,
            PageFrame frame) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.files = files;
        this.validator = validator;
        this.caller = caller;
        this.frame = frame;
    }

    /// What the page of one candidate shows.
    ///
    /// @param file what is entered
    /// @param months of the campaign
    /// @param items what may have to be judged
    /// @param evidence the files that were uploaded
    /// @param levels at which the plan offers something to candidates of this kind
    /// @param rows of assignments in the form
    /// @param evidenceRows of evidence in the form of a judgement
    /// @param clerk true when the reader may enter
    /// @param open key of the judgement whose form is open; empty = none
    /// @param openForm what stands in it
    record CandidatePage(
            CandidateFile file,
            List<YearMonth> months,
            List<JudgedItem> items,
            List<EvidenceFile> evidence,
            List<AwardLevel> levels,
            List<Integer> rows,
            List<Integer> evidenceRows,
            boolean clerk,
            String open,
            Form openForm) {

        /// True when the file of that hash was uploaded for the candidate.
        public boolean holds(@Nullable String sha256) {
            return evidence.stream().anyMatch(one -> one.sha256().equals(sha256));
        }
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance candidates(
                Place place, List<CandidateFile> files, List<AwardLevel> levels, int months, boolean clerk);

        static native TemplateInstance newCandidate(
                Place place, Form form, List<AwardLevel> levels, List<Integer> rows, List<DeskRole> roles);

        static native TemplateInstance candidate(Place place, CandidatePage page, Form form, List<DeskRole> roles);
    }

    @GET
    @Path("candidates")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR
    })
    @Operation(hidden = true)
    public String candidates(@PathParam("campaign") CampaignCode code) {
        StoredCampaign stored = reached(code);
        return Templates.candidates(
                        Place.of("candidates", stored, caller),
                        candidates.all(stored.campaign()),
                        Arrays.stream(AwardLevel.values())
                                .filter(level ->
                                        !stored.campaign().offersAt(level).isEmpty())
                                .toList(),
                        stored.campaign().period().months().size(),
                        caller.is(Roles.AWARD_CLERK))
                .render();
    }

    @GET
    @Path("new-candidate")
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(hidden = true)
    public String newCandidate(@PathParam("campaign") CampaignCode code, @QueryParam("kind") @Nullable String kind) {
        return newPage(
                reached(code),
                new Form()
                        .with(
                                "kind",
                                "tap-the".equals(kind)
                                        ? CandidateSheet.Kind.COLLECTIVE.code()
                                        : CandidateSheet.Kind.PERSON.code()));
    }

    @POST
    @Path("new-candidate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(hidden = true)
    public Response enterNew(@PathParam("campaign") CampaignCode code, MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        Form form = Form.of(sent);
        String name = form.needed("code");
        if (!name.isEmpty() && !name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            form.wrong(
                    "code",
                    "Mã gồm chữ không dấu, số và các dấu . _ -, dài 1 đến 64.",
                    "A code is of letters without marks, digits and . _ -, 1 to 64.");
        }
        Optional<CandidateSheet> sheet = CandidateForm.read(form, null, validator);
        if (sheet.isPresent()) {
            try {
                // Version 0: somebody else's candidate of that code is not overwritten.
                candidates.put(stored.campaign(), new CandidateCode(name), sheet.get(), 0, caller.name());
                return frameTo(code, name);
            } catch (ProblemException e) {
                if (e.problem().slug().equals("stale-version")) {
                    form.wrong("code", "Mã này đã có người dùng.", "There is a candidate of this code already.");
                } else {
                    form.refused(e.problem());
                }
            }
        }
        return Response.status(form.status()).entity(newPage(stored, form)).build();
    }

    @GET
    @Path("candidates/{candidate}")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR
    })
    @Operation(hidden = true)
    public String candidate(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @QueryParam("judge") @Nullable String open) {
        StoredCampaign stored = reached(code);
        CandidateFile file = candidates.require(stored.campaign(), candidate);
        String key = Objects.requireNonNullElse(open, "");
        return page(stored, file, formOf(file), key, judgementForm(file, key));
    }

    @POST
    @Path("candidates/{candidate}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(hidden = true)
    public Response change(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        CandidateFile file = candidates.require(stored.campaign(), candidate);
        Form form = Form.of(sent);
        Integer version = form.whole("version");
        Optional<CandidateSheet> sheet = CandidateForm.read(form, file.sheet().value(), validator);
        if (sheet.isPresent()) {
            try {
                candidates.put(stored.campaign(), candidate, sheet.get(), version, caller.name());
                return frameTo(code, candidate.value());
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status())
                .entity(page(stored, file, form, "", new Form()))
                .build();
    }

    @POST
    @Path("candidates/{candidate}/judgements/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(hidden = true)
    public Response judge(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("key") String key,
            MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        CandidateFile file = candidates.require(stored.campaign(), candidate);
        Form form = Form.of(sent);
        JudgementSheet sheet = judgement(form);
        if (!form.isWrong()) {
            try {
                candidates.putJudgement(stored.campaign(), candidate, key, sheet, caller.name());
                return frameTo(code, candidate.value() + "#judgements");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status())
                .entity(page(stored, file, formOf(file), key, form))
                .build();
    }

    @POST
    @Path("candidates/{candidate}/exclusions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(hidden = true)
    public Response exclude(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        CandidateFile file = candidates.require(stored.campaign(), candidate);
        Form form = Form.of(sent);
        String number = form.needed("number");
        LocalDate from = form.day("from");
        LocalDate closed = form.day("closed");
        if (from == null) {
            form.needed("from");
        }
        if (!number.isEmpty() && !number.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            form.wrong(
                    "number",
                    "Số vụ việc gồm chữ không dấu, số và các dấu . _ -.",
                    "A number is of letters, digits and . _ -.");
        }
        if (!form.isWrong() && from != null) {
            try {
                candidates.putExclusion(
                        stored.campaign(),
                        candidate,
                        number,
                        new ExclusionSheet(
                                exclusionKind(form.of("kind")),
                                from,
                                closed,
                                closed == null ? null : form.has("fault", "yes"),
                                form.given("reference")),
                        caller.name());
                return frameTo(code, candidate.value() + "#exclusions");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status())
                .entity(page(stored, file, formOf(file), "exclusion", form))
                .build();
    }

    private static ExclusionSheet.Kind exclusionKind(String code) {
        return Arrays.stream(ExclusionSheet.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(ExclusionSheet.Kind.DISCIPLINE);
    }

    private static JudgementSheet judgement(Form form) {
        if (form.given("outcome") == null) {
            form.wrong("outcome", "Hãy chọn đạt hoặc không đạt.", "Choose met or not met.");
        }
        List<JudgementSheet.Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < EVIDENCE_ROWS || form.given("title" + i) != null; i++) {
            String title = form.given("title" + i);
            if (title == null && form.given("ref" + i) != null) {
                form.wrong("title" + i, "Cần tên minh chứng.", "Evidence has a title.");
            }
            if (title != null) {
                evidence.add(new JudgementSheet.Evidence(
                        title,
                        form.given("ref" + i),
                        form.day("issued" + i),
                        form.given("sha" + i),
                        switch (form.of("proof" + i)) {
                            case "confirmation" -> "confirmation";
                            case "recognition" -> "recognition";
                            default -> null;
                        },
                        form.given("initiative" + i)));
            }
        }
        return new JudgementSheet(
                form.of("outcome").equals("pass") ? JudgementSheet.Judged.PASS : JudgementSheet.Judged.FAIL,
                form.needed("reason"),
                evidence);
    }

    private static Form judgementForm(CandidateFile file, String key) {
        Form form = new Form();
        var entered = file.judgements().get(key);
        if (entered != null) {
            JudgementSheet sheet = entered.value();
            form.with("outcome", sheet.outcome().code()).with("reason", sheet.reason());
            for (int i = 0; i < sheet.evidence().size(); i++) {
                JudgementSheet.Evidence one = sheet.evidence().get(i);
                form.with("title" + i, one.title())
                        .with("ref" + i, one.ref())
                        .with("issued" + i, one.issuedOn())
                        .with("sha" + i, one.sha256())
                        .with("proof" + i, one.kind())
                        .with("initiative" + i, one.initiative());
            }
        }
        return form;
    }

    private static Form formOf(CandidateFile file) {
        return CandidateForm.of(file.sheet().value(), file.sheet().version());
    }

    private String newPage(StoredCampaign stored, Form form) {
        return Templates.newCandidate(
                        Place.of("candidates", stored, caller),
                        form,
                        levels(stored.campaign(), form.of("kind")),
                        rows(CandidateForm.ROWS),
                        List.of(DeskRole.values()))
                .render();
    }

    private String page(StoredCampaign stored, CandidateFile file, Form form, String open, Form openForm) {
        Campaign campaign = stored.campaign();
        CandidateSheet sheet = file.sheet().value();
        int assignments = Math.max(CandidateForm.ROWS, sheet.deskAssignments().size() + 1);
        return Templates.candidate(
                        Place.of("candidates", stored, caller),
                        new CandidatePage(
                                file,
                                campaign.period().months(),
                                JudgedItem.of(campaign, sheet.kind().code()),
                                files.of(campaign.code().value(), file.code().value()),
                                levels(campaign, sheet.kind().code()),
                                rows(assignments),
                                rows(evidenceRows(file, open)),
                                caller.is(Roles.AWARD_CLERK),
                                open,
                                openForm),
                        form,
                        List.of(DeskRole.values()))
                .render();
    }

    private static int evidenceRows(CandidateFile file, String key) {
        var entered = file.judgements().get(key);
        return entered == null
                ? EVIDENCE_ROWS
                : Math.max(EVIDENCE_ROWS, entered.value().evidence().size() + 1);
    }

    private static List<AwardLevel> levels(Campaign campaign, String kind) {
        return campaign.offers().stream()
                .filter(offer -> offer.subject().code().equals(kind))
                .map(offer -> offer.level())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Integer> rows(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private Response frameTo(CampaignCode code, String candidate) {
        String[] place = candidate.split("#", 2);
        return Links.seeOther(
                "/campaigns/" + code + "/candidates/" + place[0], frame, place.length > 1 ? place[1] : "");
    }

    private StoredCampaign reached(CampaignCode code) {
        StoredCampaign stored = campaigns.require(code, null);
        caller.require(stored.campaign().office());
        return stored;
    }
}

package vn.motcua.metrics.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.report.Form06;
import vn.motcua.metrics.report.PeriodClosings;
import vn.motcua.metrics.report.ServiceQuality;
import vn.motcua.metrics.report.SettlementReport;
import vn.motcua.metrics.report.SettlementReports;
import vn.motcua.metrics.report.Workbook;

/// The reports as calls and pages show them: form 06 with its closing and what has changed since, and the items of
/// decision 766.
@RequestScoped
public class ReportDesk {

    /// The media type of a workbook.
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Questions questions;
    private final SettlementReports reports;
    private final PeriodClosings closings;
    private final ServiceQuality quality;
    private final FreshnessDesk freshness;
    private final Caller caller;
    private final ObjectMapper json;

    ReportDesk(
            Questions questions,
            SettlementReports reports,
            PeriodClosings closings,
            ServiceQuality quality,
            FreshnessDesk freshness,
            Caller caller,
            ObjectMapper json) {
        this.questions = questions;
        this.reports = reports;
        this.closings = closings;
        this.quality = quality;
        this.freshness = freshness;
        this.caller = caller;
        this.json = json;
    }

    /// Form 06.
    ///
    /// @throws ProblemException 422 `period-not-begun`
    public SettlementReport draw(Question question) {
        begun(question);
        return reports.of(question.offices(), question.window(), question.cutOff(), question.knowledge());
    }

    /// Form 06 as a file for spreadsheets.
    ///
    /// @param format `csv` or `xlsx`
    public Response file(Question question, String format, Locale locale) {
        List<List<Object>> table = Form06.table(draw(question), locale);
        Response.ResponseBuilder file = format.equals("csv")
                ? Response.ok(Form06.csv(table).getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
                : Response.ok(Workbook.of("Biểu 06", table), XLSX);
        return file.header(
                        "Content-Disposition",
                        "attachment; filename=\"bieu-06-" + question.window().from() + "-"
                                + question.window().to() + "." + format + "\"")
                .build();
    }

    /// Form 06 with its closing and what has changed since.
    ///
    /// @throws ProblemException 422 `period-not-begun`
    public SettlementReportView form(Question question) {
        SettlementReportView.FormView form = SettlementReportView.FormView.of(draw(question));
        return SettlementReportView.of(
                question,
                Known.of(question, questions.now(), freshness),
                form,
                closings.find(question.office().code(), question.window())
                        .filter(closing ->
                                !closing.closedAt().isAfter(question.knowledge().until()))
                        .map(closing -> view(closing, form))
                        .orElse(null));
    }

    /// The items of decision 766.
    ///
    /// @throws ProblemException 422 `period-not-begun`
    public ServiceQualityView quality(Question question) {
        return ServiceQualityView.of(
                begun(question), Known.of(question, questions.now(), freshness), quality.of(question));
    }

    /// Freezes form 06 of a period that has ended, in the caller's name.
    ///
    /// @throws ProblemException 422 `period-not-ended`, 409 `already-closed`
    public SettlementReportView.ClosingView close(Question question) {
        if (questions.now().isBefore(question.window().ends())) {
            throw new ProblemException(Problem.of(
                    "period-not-ended",
                    422,
                    new Text("Kỳ chưa kết thúc", "The period has not ended"),
                    new Text(
                            "Kỳ báo cáo đến hết ngày " + question.window().to()
                                    + " chưa kết thúc; hãy khoá sau ngày đó.",
                            "The period until the end of " + question.window().to()
                                    + " is not over; close it after that day.")));
        }
        SettlementReportView.FormView form = SettlementReportView.FormView.of(draw(question));
        String body = CanonicalJson.of(json.valueToTree(form));
        PeriodClosings.Closing closing = new PeriodClosings.Closing(
                UUID.randomUUID(),
                question.office().code(),
                question.window().from(),
                question.window().to(),
                "sha256:" + Sha256.hex(body),
                questions.now(),
                caller.name(),
                freshness.of(question.offices()).eventsThrough().orElse(null),
                body);
        if (!closings.add(closing)) {
            throw new ProblemException(Problem.of(
                    "already-closed",
                    409,
                    new Text("Kỳ đã khoá", "The period is closed"),
                    new Text(
                            "Kỳ này đã được khoá và giữ nguyên; thay đổi về sau hiện trong settlement-report, mục"
                                    + " closing.restatements.",
                            "This period is closed and stays as it was; later changes show in settlement-report,"
                                    + " closing.restatements.")));
        }
        return view(closing, form);
    }

    private static Question begun(Question question) {
        if (!question.asOf().isAfter(question.window().begins())) {
            throw new ProblemException(Problem.of(
                    "period-not-begun",
                    422,
                    new Text("Kỳ chưa bắt đầu", "The period has not begun"),
                    new Text(
                            "Vào thời điểm được hỏi, kỳ báo cáo chưa bắt đầu; hãy chọn from sớm hơn hoặc asOf muộn hơn.",
                            "At the instant asked for the period has not begun; choose an earlier from or a later"
                                    + " asOf.")));
        }
        return question;
    }

    private SettlementReportView.ClosingView view(PeriodClosings.Closing closing, SettlementReportView.FormView now) {
        try {
            SettlementReportView.FormView form = json.readValue(closing.body(), SettlementReportView.FormView.class);
            return new SettlementReportView.ClosingView(
                    closing.id(),
                    closing.hash(),
                    closing.closedAt(),
                    closing.closedBy(),
                    closing.knownAt(),
                    form,
                    form.changesTo(now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A closed form is JSON", e);
        }
    }
}

package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.fact.InvalidFact;
import vn.motcua.dossier.feedback.Competence;
import vn.motcua.dossier.feedback.FeedbackFact;
import vn.motcua.dossier.feedback.FeedbackFactType;
import vn.motcua.dossier.feedback.FeedbackKind;
import vn.motcua.dossier.feedback.ReportMeans;
import vn.motcua.dossier.feedback.RoutedOut;

/// Reads the data of a feedback event as the fact it tells.
public final class FeedbackReader {

    private FeedbackReader() {}

    /// The fact, with every member checked; nothing unknown is let through.
    ///
    /// @throws InvalidEvent which member is wrong and why
    public static FeedbackFact read(FeedbackFactType type, ObjectNode data) {
        Fields fields = new Fields(data, "data.");
        try {
            FeedbackFact fact = read(type, fields);
            fields.nothingElse();
            return fact;
        } catch (InvalidFact e) {
            throw new InvalidEvent(EventProblems.invalid(
                    "data." + e.member(), new Text(e.reason().vi(), e.reason().en())));
        }
    }

    private static FeedbackFact read(FeedbackFactType type, Fields in) {
        return switch (type) {
            case RECEIVED ->
                new FeedbackFact.Received(
                        in.code("officeCode"),
                        in.oneOf("kind", FeedbackKind::of, FeedbackKind.values(), FeedbackKind::code),
                        in.optionalCode("dossierCode"),
                        in.optionalCode("officerCode"),
                        in.optionalOneOf("means", ReportMeans::of, ReportMeans.values(), ReportMeans::code),
                        in.optionalTime("submittedAt"),
                        in.optionalText("transferredFrom", 256));
            case ACCEPTED ->
                new FeedbackFact.Accepted(
                        in.optionalCode("officeCode"),
                        in.optionalOneOf("kind", FeedbackKind::of, FeedbackKind.values(), FeedbackKind::code),
                        in.optionalCode("dossierCode"),
                        in.optionalCode("officerCode"),
                        in.optionalCode("handledBy"));
            case INFO_REQUESTED ->
                new FeedbackFact.InfoRequested(
                        in.optionalCode("officeCode"),
                        in.text("reason"),
                        in.texts("items", false),
                        in.optionalCode("handledBy"));
            case INFO_RECEIVED ->
                new FeedbackFact.InfoReceived(in.optionalCode("officeCode"), in.texts("fileHashes", false));
            case FORWARDED ->
                new FeedbackFact.Forwarded(
                        in.optionalCode("officeCode"),
                        in.text("to", 256),
                        in.text("reason"),
                        competence(in),
                        in.optionalCode("handledBy"));
            case REJECTED ->
                new FeedbackFact.Rejected(
                        in.optionalCode("officeCode"),
                        in.text("reason"),
                        in.optionalCode("reasonCode"),
                        in.optionalOneOf("routedOut", RoutedOut::of, RoutedOut.values(), RoutedOut::code),
                        in.optionalText("routedTo", 256),
                        in.optionalCode("handledBy"));
            case ANSWERED ->
                new FeedbackFact.Answered(
                        in.optionalCode("officeCode"),
                        in.optionalText("answerRef", 256),
                        in.optionalText("answerHash", 256),
                        in.optionalTruth("upheld"),
                        in.optionalCode("handledBy"));
            case PUBLISHED ->
                new FeedbackFact.Published(
                        in.optionalCode("officeCode"), in.optionalText("proof", 2000), in.optionalCode("handledBy"));
            case REOPENED ->
                new FeedbackFact.Reopened(
                        in.optionalCode("officeCode"), in.text("reason"), in.optionalCode("handledBy"));
        };
    }

    private static Competence competence(Fields in) {
        @Nullable
        Competence competence = in.optionalOneOf("competence", Competence::of, Competence.values(), Competence::code);
        return competence == null ? Competence.OTHER : competence;
    }
}

package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.FiledBy;
import vn.motcua.dossier.fact.InvalidFact;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.fact.ReturnMedium;
import vn.motcua.dossier.fact.StopCause;

/// Reads the data of a dossier's event as the fact it tells.
public final class FactReader {

    /// More money than any fee: 10¹⁵ đồng.
    private static final long MOST_MONEY = 1_000_000_000_000_000L;

    private static final int MOST_PAGES = 1_000_000;

    private FactReader() {}

    /// The fact, with every member checked; nothing unknown is let through.
    ///
    /// @throws InvalidEvent which member is wrong and why
    public static Fact read(FactType type, ObjectNode data) {
        Fields fields = new Fields(data, "data.");
        try {
            Fact fact = read(type, fields);
            fields.nothingElse();
            return fact;
        } catch (InvalidFact e) {
            throw new InvalidEvent(EventProblems.invalid(
                    "data." + e.member(), new Text(e.reason().vi(), e.reason().en())));
        }
    }

    private static Fact read(FactType type, Fields in) {
        return switch (type) {
            case SUBMITTED ->
                new Fact.Submitted(
                        in.code("officeCode"),
                        in.code("procedureCode"),
                        channel(in),
                        in.optionalOneOf(
                                "applicantKind", ApplicantKind::of, ApplicantKind.values(), ApplicantKind::code),
                        in.optionalCode("applicantRef"),
                        in.optionalOneOf("filedBy", FiledBy::of, FiledBy.values(), FiledBy::code),
                        in.optionalCode("deviceRef"),
                        in.optionalCode("previousDossierCode"));
            case ACCEPTED ->
                new Fact.Accepted(
                        in.code("officeCode"),
                        in.code("procedureCode"),
                        channel(in),
                        in.optionalCode("officerCode"),
                        in.optionalTime("dueAt"),
                        in.optionalTime("receivedAt"),
                        in.optionalCode("previousDossierCode"));
            case NOT_ACCEPTED -> new Fact.NotAccepted(in.text("reason"), in.optionalCode("reasonCode"));
            case FORWARDED -> new Fact.Forwarded(in.optionalCode("officerCode"), in.optionalText("unit"));
            case CONSULTATION_REQUESTED -> new Fact.ConsultationRequested(in.text("unit"), in.time("dueAt"));
            case CONSULTATION_ANSWERED -> new Fact.ConsultationAnswered(in.text("unit"));
            case SUPPLEMENT_REQUESTED -> new Fact.SupplementRequested(in.texts("items", true), in.text("reason"));
            case SUPPLEMENT_RECEIVED ->
                new Fact.SupplementReceived(in.texts("fileHashes", false), in.optionalTime("dueAt"));
            case PAYMENT_REQUESTED -> new Fact.PaymentRequested(in.whole("amount", 0, MOST_MONEY));
            case PAID ->
                new Fact.Paid(
                        in.whole("amount", 0, MOST_MONEY),
                        in.oneOf("method", PaymentMethod::of, PaymentMethod.values(), PaymentMethod::code));
            case RESCHEDULED -> new Fact.Rescheduled(in.time("dueAt"), in.text("reason"));
            case DIGITISED ->
                new Fact.Digitised(
                        (int) in.whole("componentsRequired", 0, MOST_PAGES),
                        (int) in.whole("componentsDigitised", 0, MOST_PAGES),
                        in.truth("resultDigitised"),
                        pages(in),
                        in.texts("fileHashes", false));
            case WITHDRAWN -> new Fact.Withdrawn(in.optionalText("evidenceRef"), in.text("reason"));
            case STOPPED ->
                new Fact.Stopped(
                        in.text("reason"),
                        in.optionalOneOf("cause", StopCause::of, StopCause.values(), StopCause::code));
            case COMPLETED ->
                new Fact.Completed(
                        in.oneOf("outcome", Outcome::of, Outcome.values(), Outcome::code),
                        in.optionalText("resultFileHash", 256));
            case RETURNED ->
                new Fact.Returned(
                        in.optionalOneOf("medium", ReturnMedium::of, ReturnMedium.values(), ReturnMedium::code));
            case CORRECTED ->
                new Fact.Corrected(
                        in.oneOf("field", CorrectableField::of, CorrectableField.values(), CorrectableField::code),
                        in.optionalText("from", 256),
                        in.text("to", 256),
                        in.text("reason"),
                        in.text("decidedBy", Fields.CODE));
        };
    }

    private static Channel channel(Fields in) {
        return in.oneOf("channel", Channel::of, Channel.values(), Channel::code);
    }

    private static @Nullable Integer pages(Fields in) {
        @Nullable Long pages = in.optionalWhole("pages", 0, MOST_PAGES);
        return pages == null ? null : pages.intValue();
    }
}

package vn.motcua.dossier.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.papers.Wording;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.applicant.Applicant;
import vn.motcua.dossier.fact.ReturnMedium;
import vn.motcua.dossier.lifecycle.DossierState;
import vn.motcua.dossier.procedure.Regime;

/// Writes the register of an office.
final class Register {

    private static final DossierState WITHDRAWN = new DossierState.Withdrawn();

    /// Those that a dossier may be in once it was received.
    private static final List<DossierState> STATES = List.of(
            new DossierState.Accepted(),
            new DossierState.InProgress(),
            new DossierState.AwaitingSupplement(true),
            new DossierState.AwaitingPayment(),
            WITHDRAWN,
            new DossierState.Stopped(),
            new DossierState.Completed(),
            new DossierState.Returned());

    private final String office;
    private final FormSettings settings;
    private final Map<String, Applicant> applicants;

    Register(String office, FormSettings settings, Map<String, Applicant> applicants) {
        this.office = Wording.shown(office);
        this.settings = settings;
        this.applicants = applicants;
    }

    /// The page with the lines of some days, each regime's apart; numbered from 1.
    String of(List<RegisterStore.Received> received, LocalDate from, LocalDate to) {
        List<Sheet.Part> parts = new ArrayList<>();
        for (Regime regime : Regime.values()) {
            List<Sheet.Line> lines = new ArrayList<>();
            for (int i = 0; i < received.size(); i++) {
                if (Regime.at(received.get(i).receivedAt()) == regime) {
                    lines.add(line(i + 1, received.get(i), false));
                }
            }
            if (!lines.isEmpty()) {
                parts.add(part(regime, lines));
            }
        }
        if (parts.isEmpty()) {
            parts.add(part(Regime.at(Vietnam.startOf(from)), List.of()));
        }
        return page(
                from.equals(to)
                        ? Wording.sentence(Wording.day(from))
                        : "Từ " + Wording.day(from) + " đến " + Wording.day(to),
                parts);
    }

    /// The page with the line of one dossier.
    String of(RegisterStore.Received received, LocalDate day) {
        return page(
                Wording.sentence(Wording.day(day)),
                List.of(part(Regime.at(received.receivedAt()), List.of(line(1, received, true)))));
    }

    private String page(String period, List<Sheet.Part> parts) {
        return FormTemplates.register(new Sheet.Register(
                        Wording.capitals(office), Wording.capitals(settings.deskName()), office, period, parts))
                .render();
    }

    private static Sheet.Part part(Regime regime, List<Sheet.Line> lines) {
        return new Sheet.Part(
                Objects.requireNonNull(Form.REGISTER.number(regime)), Form.source(regime), List.copyOf(lines));
    }

    private Sheet.Line line(int number, RegisterStore.Received one, boolean withQr) {
        @Nullable Applicant who = applicants.get(one.code());
        @Nullable
        ReturnMedium medium =
                one.medium() == null ? null : ReturnMedium.of(one.medium()).orElse(null);
        return new Sheet.Line(
                number,
                Wording.shown(one.code()),
                withQr ? Sheets.qr(one.code(), settings) : null,
                Wording.shown(one.procedure()),
                who == null ? null : who.name(),
                who == null ? null : contact(who),
                Wording.stacked(one.receivedAt()),
                one.dueAt() == null ? null : Wording.stacked(one.dueAt()),
                one.returnedAt() == null ? null : Wording.stacked(one.returnedAt()),
                medium == null ? null : medium.vietnamese(),
                note(one));
    }

    private static @Nullable String contact(Applicant who) {
        String contact = Stream.of(who.address(), who.phone())
                .filter(Objects::nonNull)
                .map(Objects::toString)
                .collect(Collectors.joining(", "));
        return contact.isEmpty() ? null : contact;
    }

    /// Where it stands; for one whose handling has ended also when, and whether in time.
    private static String note(RegisterStore.Received one) {
        String state = STATES.stream()
                .filter(known -> known.code().equals(one.state()))
                .map(known -> known.label().vi())
                .findFirst()
                .orElse(one.state());
        if (one.endedAt() == null) {
            return state;
        }
        String ended = state + "; kết thúc\n" + Wording.figures(Vietnam.dayOf(one.endedAt()));
        return one.judgedDueAt() == null || one.state().equals(WITHDRAWN.code())
                ? ended
                : ended + ", "
                        + Punctuality.of(one.endedAt(), one.judgedDueAt())
                                .vietnamese()
                                .toLowerCase(Locale.of("vi"));
    }
}

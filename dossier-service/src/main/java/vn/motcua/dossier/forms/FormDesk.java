package vn.motcua.dossier.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.Press;
import vn.motcua.deploy.papers.Wording;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.applicant.Applicants;
import vn.motcua.dossier.applicant.KeptApplicant;
import vn.motcua.dossier.desk.CounterDesk;
import vn.motcua.dossier.desk.OpenedDossier;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.procedure.Regime;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.Office;
import vn.motcua.dossier.reference.Procedure;
import vn.motcua.dossier.reference.ReferenceProblems;
import vn.motcua.dossier.store.FactRow;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.FactReader;

/// Writes the papers of dossiers and the register of an office; they are printed apart, outside of any transaction.
@ApplicationScoped
public class FormDesk {

    /// The longest register, in days.
    public static final int MOST_DAYS = 366;

    private static final int MOST_COPIES = 500;

    /// A form that there is of a dossier.
    ///
    /// @param number its number under the dossier's regime
    /// @param copies more than one when it was given more than once
    public record Available(String number, Text title, int copies) {}

    private final CounterDesk desk;
    private final FactStore facts;
    private final Applicants applicants;
    private final Catalogue catalogue;
    private final RegisterStore register;
    private final FormSettings settings;
    private final Press press;

    FormDesk(
            CounterDesk desk,
            FactStore facts,
            Applicants applicants,
            Catalogue catalogue,
            RegisterStore register,
            FormSettings settings,
            Press press) {
        this.desk = desk;
        this.facts = facts;
        this.applicants = applicants;
        this.catalogue = catalogue;
        this.register = register;
        this.settings = settings;
        this.press = press;
    }

    /// Writes one form of a dossier.
    ///
    /// @param number of the form: `01`
    /// @param copy which one, of forms that a dossier may have several of; absent = the first
    /// @throws ProblemException 404 no such dossier or form (the forms are listed); 403; 400; 409 `form-not-due`
    @Transactional
    public Paper form(String code, String number, @Nullable Integer copy, Sender sender) {
        if (copy != null && (copy < 1 || copy > MOST_COPIES)) {
            throw new ProblemException(FormProblems.badNumber(MOST_COPIES));
        }
        Case of = read(code, sender);
        Form form = Form.of(of.regime(), number)
                .orElseThrow(() -> new ProblemException(FormProblems.unknownForm(number, of.regime())));
        int which = copy == null ? 1 : copy;
        List<Case.Told> occasions = of.occasions(form);
        if (occasions.size() < which) {
            throw new ProblemException(FormProblems.notYet(
                    form,
                    of.regime(),
                    which,
                    occasions.size(),
                    available(of).stream().map(Available::number).toList()));
        }
        String page = form == Form.REGISTER
                ? ownLine(of)
                : new Sheets(of, settings)
                        .sheet(form, occasions.get(which - 1), which)
                        .render();
        return paper("mau-" + number + (which > 1 ? "-lan-" + which : "") + "_" + code, page);
    }

    /// Writes the register of some days of an office.
    ///
    /// @param from the first day, by reception
    /// @param to the last day
    /// @throws ProblemException 404 no such office; 400 for a period that is none; 422 `register-too-long`
    @Transactional
    public Paper register(String office, LocalDate from, LocalDate to) {
        Office known =
                catalogue.office(office).orElseThrow(() -> new ProblemException(ReferenceProblems.noOffice(office)));
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1L))) {
            throw new ProblemException(FormProblems.badPeriod(MOST_DAYS));
        }
        List<RegisterStore.Received> received = register.received(
                office, Vietnam.startOf(from), Vietnam.startOf(to.plusDays(1)), settings.registerLines() + 1);
        if (received.size() > settings.registerLines()) {
            throw new ProblemException(FormProblems.tooLong(settings.registerLines()));
        }
        Register lines = new Register(
                known.name(),
                settings,
                applicants.of(
                        received.stream().map(RegisterStore.Received::code).toList()));
        return paper("so-theo-doi_" + office + "_" + from + "_" + to, lines.of(received, from, to));
    }

    /// The forms that there are of a dossier by now.
    ///
    /// @throws ProblemException 404 no such dossier; 403
    @Transactional
    public List<Available> available(String code, Sender sender) {
        return available(read(code, sender));
    }

    private static List<Available> available(Case of) {
        Regime regime = of.regime();
        List<Available> there = new ArrayList<>();
        for (Form form : Form.of(regime)) {
            int copies = of.occasions(form).size();
            if (copies > 0) {
                there.add(new Available(Objects.requireNonNull(form.number(regime)), form.title(), copies));
            }
        }
        return there;
    }

    private String ownLine(Case of) {
        List<RegisterStore.Received> own = register.received(of.code());
        LocalDate day = Vietnam.dayOf(own.getFirst().receivedAt());
        Register lines = new Register(of.officeName(), settings, applicants.of(List.of(of.code())));
        return lines.of(own.getFirst(), day);
    }

    /// Everything about a dossier at one moment: no step is taken while it is read.
    private Case read(String code, Sender sender) {
        facts.lock(List.of(code));
        OpenedDossier opened = desk.open(code, sender);
        List<Case.Told> told = facts.of(List.of(code)).stream()
                .filter(row -> row.status().equals("applied"))
                .map(FormDesk::told)
                .sorted(Comparator.comparing(Case.Told::known))
                .toList();
        String office = opened.dossier().office();
        String procedure = opened.dossier().procedure();
        return new Case(
                opened,
                told,
                applicants.find(code).map(KeptApplicant::applicant).orElse(null),
                Wording.shown(catalogue.office(office).map(Office::name).orElse(office)),
                Wording.shown(
                        catalogue.procedure(procedure).map(Procedure::name).orElse(procedure)));
    }

    private static Case.Told told(FactRow row) {
        FactType type = FactType.ofWireName(row.type()).orElseThrow();
        return new Case.Told(new KnownFact(
                new FactIdentity(row.source(), row.id()),
                row.time(),
                FactReader.read(type, EventJson.own(row.data())),
                row.recordedAt(),
                row.recordedBy()));
    }

    private Paper paper(String name, String page) {
        return Paper.of(name + ".pdf", Paper.PDF, page, () -> press.print(page));
    }
}

package vn.motcua.dossier.forms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.applicant.Applicant;
import vn.motcua.dossier.desk.OpenedDossier;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.procedure.Regime;
import vn.motcua.dossier.wire.EventReader;

/// All that the papers of one dossier are made from, read at one moment.
///
/// @param told the facts that were applied to it, in the order in which they happened
/// @param officeName or its code, where it is not registered any more
/// @param procedureName or its code, where it is not registered
record Case(
        OpenedDossier opened, List<Told> told, @Nullable Applicant applicant, String officeName, String procedureName) {

    /// A fact that was applied.
    record Told(KnownFact known) {

        Instant at() {
            return known.time();
        }

        Fact fact() {
            return known.fact();
        }

        /// Who took the step at the counter; absent for what a portal told.
        @Nullable
        String clerk() {
            return known.identity().source().equals(EventReader.COUNTER) ? known.actor() : null;
        }
    }

    String code() {
        return opened.code();
    }

    Dossier dossier() {
        return opened.dossier();
    }

    List<KnownFact> facts() {
        return told.stream().map(Told::known).toList();
    }

    /// The regime it falls under; before reception that of the day on which it was first heard of.
    Regime regime() {
        @Nullable Regime regime = dossier().regime();
        return regime != null ? regime : Regime.at(told.getFirst().at());
    }

    /// What each copy of a form is about, in order; none when there is no such form of this dossier yet.
    List<Told> occasions(Form form) {
        return switch (form) {
            case RECEIPT, CONTROL_SLIP, REGISTER ->
                those(fact -> fact instanceof Fact.Accepted).limit(1).toList();
            case SUPPLEMENT_REQUEST ->
                those(fact -> fact instanceof Fact.SupplementRequested).toList();
            case REFUSAL -> those(Case::refuses).toList();
            case APOLOGY -> those(fact -> fact instanceof Fact.Rescheduled).toList();
            case STOP_NOTICE -> those(fact -> fact instanceof Fact.Stopped).toList();
        };
    }

    /// What was promised just before a moment; absent when nothing was.
    Optional<Instant> promisedBefore(Instant at) {
        return dossier().dueChanges().stream()
                .filter(change -> change.at().isBefore(at))
                .map(Dossier.DueChange::dueAt)
                .reduce((first, second) -> second);
    }

    private static boolean refuses(Fact fact) {
        return switch (fact) {
            case Fact.NotAccepted _ -> true;
            case Fact.Completed completed -> completed.outcome() == Outcome.REFUSED;
            default -> false;
        };
    }

    private Stream<Told> those(Predicate<Fact> matching) {
        return told.stream().filter(one -> matching.test(one.fact()));
    }
}

package vn.motcua.dossier.national;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.Wording;
import vn.motcua.dossier.lifecycle.Dossier;

/// Holds a record against what is known of its dossier, whoever told that: a step that is known adds nothing, one that
/// is new is taken, and one that is known otherwise is a contradiction that only people can settle.
///
/// Steps are the same when they are of one type at one second (the format knows no finer time), or of a type that
/// happens once in the life of a dossier.
public final class Reconciliation {

    /// A fact of the dossier.
    ///
    /// @param standing applied or parked; a refused one says nothing of the dossier
    public record Known(ToldFact fact, boolean standing) {}

    /// What a step comes to.
    ///
    /// @param fact the fresh one, or the known one that says the same
    public record Settled(ToldFact fact, boolean fresh) {}

    /// All steps of a record, in its order, and what was noticed.
    public record Result(List<Settled> steps, List<Remark> remarks) {
        public Result {
            steps = List.copyOf(steps);
            remarks = List.copyOf(remarks);
        }

        /// The facts to be taken.
        public List<ToldFact> fresh() {
            return steps.stream().filter(Settled::fresh).map(Settled::fact).toList();
        }
    }

    private final List<Known> known;
    private final @Nullable Dossier dossier;
    private final List<Remark> remarks;

    private Reconciliation(List<Known> known, @Nullable Dossier dossier, List<Remark> remarks) {
        this.known = known;
        this.dossier = dossier;
        this.remarks = new ArrayList<>(remarks);
    }

    /// Compares a record with what is known.
    ///
    /// @param known all facts of the dossier
    /// @param dossier what they make, with corrections; absent when they make none yet
    /// @throws NationalFault `contradicts-earlier-record`, `snapshot-needed`
    public static Result of(NationalRecord told, List<Known> known, @Nullable Dossier dossier) {
        var reconciliation = new Reconciliation(known, dossier, told.remarks());
        List<Settled> settled = new ArrayList<>();
        for (NationalRecord.Claim claim : told.claims()) {
            settled.add(new Settled(reconciliation.claimed(claim), false));
        }
        for (NationalRecord.Step step : told.steps()) {
            reconciliation.settle(step).ifPresent(settled::add);
        }
        told.previousPromises().forEach(reconciliation::checkPromise);
        return new Result(settled, reconciliation.remarks);
    }

    private ToldFact claimed(NationalRecord.Claim claim) {
        ToldFact same = standing(claim.type())
                .findFirst()
                .orElseThrow(() -> NationalFault.of(
                        NationalFault.Kind.SNAPSHOT_NEEDED,
                        "TrangThai",
                        new Wording(
                                "Bước này không cho biết đơn vị, thủ tục, kênh và ngày hẹn trả: hãy gửi toàn bộ hồ sơ bằng"
                                        + " DongBoHoSoMC.",
                                "This step does not tell office, procedure, channel and promise: send the whole dossier"
                                        + " by DongBoHoSoMC.")));
        compareTimes(claim.field(), knownTimes(same), claim.time(), claim.type());
        return same;
    }

    private Optional<Settled> settle(NationalRecord.Step step) {
        ToldFact told = step.fact();
        FactType type = told.fact().type();
        Optional<ToldFact> same =
                type.repeatable() ? sameStep(step) : standing(type).findFirst();
        if (same.isEmpty()) {
            return Optional.of(new Settled(renamedIfRefused(told), true));
        }
        if (told.fact() instanceof Fact.Digitised
                && !told.fact().equals(same.get().fact())) {
            remarks.add(new Remark(
                    "digitisation-changed-without-date",
                    step.field(),
                    new Wording(
                            "Số liệu số hoá khác lần trước nhưng hồ sơ không có thời điểm mới; chưa được ghi. Hãy gửi sự kiện"
                                    + " dossier.digitised.",
                            "Digitisation differs from before, but the record has no new time; it is not recorded. Send"
                                    + " the event dossier.digitised.")));
            return Optional.empty();
        }
        compare(step, same.get());
        return Optional.of(new Settled(same.get(), false));
    }

    /// A repeatable step at the same second, or under the source's own id of it.
    private Optional<ToldFact> sameStep(NationalRecord.Step step) {
        ToldFact told = step.fact();
        FactType type = told.fact().type();
        String id = ownId(told.identity());
        return standing(type)
                .filter(one -> !id.isEmpty()
                        && one.identity().source().equals(told.identity().source())
                        && id.equals(ownId(one.identity())))
                .findFirst()
                .or(() -> standing(type)
                        .filter(one -> sameSecond(one.time(), told.time()))
                        .findFirst())
                .or(() -> type == FactType.FORWARDED ? resumed(told.time()) : Optional.empty());
    }

    /// Status 4 is also what progress says of a supplement received or a fee paid.
    private Optional<ToldFact> resumed(Instant time) {
        return Stream.concat(standing(FactType.SUPPLEMENT_RECEIVED), standing(FactType.PAID))
                .filter(one -> sameSecond(one.time(), time))
                .findFirst();
    }

    /// The source's own id of a step, behind the `#` of the fact's id; empty when it gave none.
    static String ownId(FactIdentity identity) {
        int mark = identity.id().indexOf('#');
        return identity.source().startsWith(NationalRecord.SOURCE) && mark >= 0
                ? identity.id().substring(mark + 1)
                : "";
    }

    private Stream<ToldFact> standing(FactType type) {
        return known.stream()
                .filter(Known::standing)
                .map(Known::fact)
                .filter(one -> one.fact().type() == type);
    }

    /// An id under which another content was refused cannot be used again, so the corrected step gets the next one.
    private ToldFact renamedIfRefused(ToldFact told) {
        ToldFact named = told;
        for (int next = 2; isTaken(named); next++) {
            FactIdentity identity =
                    new FactIdentity(told.identity().source(), told.identity().id() + "/" + next);
            named = new ToldFact(identity, told.time(), told.fact());
        }
        return named;
    }

    private boolean isTaken(ToldFact fact) {
        return known.stream()
                .map(Known::fact)
                .anyMatch(one -> one.identity().equals(fact.identity()) && !one.equals(fact));
    }

    private void compare(NationalRecord.Step step, ToldFact same) {
        FactType type = same.fact().type();
        compareTimes(step.field(), knownTimes(same), step.fact().time(), type);
        switch (step.fact().fact()) {
            case Fact.Submitted told
            when same.fact() instanceof Fact.Submitted was -> {
                compareOpening(
                        type,
                        List.of(was.officeCode(), was.procedureCode(), NationalCodes.code(was.channel())),
                        List.of(told.officeCode(), told.procedureCode(), NationalCodes.code(told.channel())));
                if (told.applicantKind() != null && was.applicantKind() != null) {
                    compareValues(
                            "LoaiDoiTuong",
                            NationalCodes.code(was.applicantKind()),
                            NationalCodes.code(told.applicantKind()),
                            type);
                }
            }
            case Fact.Accepted told
            when same.fact() instanceof Fact.Accepted was -> {
                compareOpening(
                        type,
                        List.of(was.officeCode(), was.procedureCode(), NationalCodes.code(was.channel())),
                        List.of(told.officeCode(), told.procedureCode(), NationalCodes.code(told.channel())));
                comparePromise("NgayHenTra", was.dueAt(), told.dueAt(), type);
            }
            case Fact.SupplementReceived told
            when same.fact() instanceof Fact.SupplementReceived was ->
                comparePromise(
                        step.field().replace("NgayTiepNhanBoSung", "NgayHenTraMoi"), was.dueAt(), told.dueAt(), type);
            case Fact.PaymentRequested told
            when same.fact() instanceof Fact.PaymentRequested was ->
                compareValues("DanhSachLePhi", was.amount(), told.amount(), type);
            case Fact.Paid told
            when same.fact() instanceof Fact.Paid was -> {
                compareValues("DanhSachLePhi", was.amount(), told.amount(), type);
                compareValues(
                        "DuocThanhToanTrucTuyen",
                        was.method().code(),
                        told.method().code(),
                        type);
            }
            case Fact.Forwarded told
            when same.fact() instanceof Fact.Forwarded was -> {
                if (told.officerCode() != null && was.officerCode() != null) {
                    compareValues("NguoiXuLy", was.officerCode(), told.officerCode(), type);
                }
            }
            case Fact.Completed told
            when same.fact() instanceof Fact.Completed was -> {
                compareValues(
                        "ThongTinTra",
                        was.outcome().vietnamese(),
                        told.outcome().vietnamese(),
                        type);
                @Nullable
                String mended = dossier == null || dossier.ended() == null
                        ? null
                        : dossier.ended().resultFileHash();
                if (told.resultFileHash() != null && !told.resultFileHash().equals(mended)) {
                    compareValues(
                            "HashTepTin",
                            Objects.requireNonNullElse(was.resultFileHash(), ""),
                            told.resultFileHash(),
                            type);
                }
            }
            // Of the others a record tells nothing but the time and words, and words are not compared.
            case Fact _ -> {}
        }
    }

    private void compareOpening(FactType type, List<Object> was, List<Object> told) {
        compareValues("DonViXuLy", was.get(0), told.get(0), type);
        if (dossier == null || !told.get(1).equals(dossier.procedure())) {
            compareValues("MaTTHC", was.get(1), told.get(1), type);
        }
        compareValues("KenhThucHien", was.get(2), told.get(2), type);
    }

    /// When a fact happened as its source said, and as it was corrected.
    private List<Instant> knownTimes(ToldFact fact) {
        List<Instant> times = new ArrayList<>();
        boolean ending =
                switch (fact.fact()) {
                    case Fact.Completed _, Fact.Withdrawn _, Fact.Stopped _, Fact.NotAccepted _ -> true;
                    case Fact _ -> false;
                };
        if (fact.fact() instanceof Fact.Accepted accepted) {
            times.add(Objects.requireNonNullElse(accepted.receivedAt(), fact.time()));
            if (dossier != null && dossier.receivedAt() != null) {
                times.add(dossier.receivedAt());
            }
        } else {
            times.add(fact.time());
            if (ending && dossier != null && dossier.ended() != null) {
                times.add(dossier.ended().at());
            }
        }
        return times;
    }

    private static void compareTimes(String field, List<Instant> known, Instant told, FactType type) {
        if (known.stream().noneMatch(one -> sameSecond(one, told))) {
            throw NationalFault.contradictsEarlier(
                    field, NationalTime.text(known.getLast()), NationalTime.text(told), step(type));
        }
    }

    /// A promise that was made at any time is no contradiction; one that nobody made is.
    private void comparePromise(String field, @Nullable Instant was, @Nullable Instant told, FactType type) {
        if (told == null
                || (was != null && sameSecond(was, told))
                || promises().anyMatch(one -> sameSecond(one, told))) {
            return;
        }
        @Nullable Instant first = was == null && dossier != null ? dossier.currentDueAt() : was;
        throw NationalFault.contradictsEarlier(
                field, first == null ? "" : NationalTime.text(first), NationalTime.text(told), step(type));
    }

    private void checkPromise(NationalRecord.Promise told) {
        if (dossier != null
                && !dossier.dueChanges().isEmpty()
                && promises().noneMatch(one -> sameSecond(one, told.dueAt()))) {
            String current = Optional.ofNullable(dossier.currentDueAt())
                    .map(NationalTime::text)
                    .orElse("∅");
            remarks.add(new Remark(
                    "previous-due-date-differs",
                    told.field(),
                    new Wording(
                            "Hạn trước khi bổ sung là " + NationalTime.text(told.dueAt())
                                    + ", chưa từng được ghi nhận ở đây; hạn hiện tại là " + current + ".",
                            "The due date before the supplement is told as " + NationalTime.text(told.dueAt())
                                    + ", which was never promised here; the current one is " + current + ".")));
        }
    }

    private Stream<Instant> promises() {
        return dossier == null ? Stream.of() : dossier.dueChanges().stream().map(Dossier.DueChange::dueAt);
    }

    private static void compareValues(String field, Object was, Object told, FactType type) {
        if (!was.equals(told)) {
            throw NationalFault.contradictsEarlier(field, was.toString(), told.toString(), step(type));
        }
    }

    private static Wording step(FactType type) {
        return new Wording(type.vietnamese(), type.wireName());
    }

    private static boolean sameSecond(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.SECONDS).equals(other.truncatedTo(ChronoUnit.SECONDS));
    }
}

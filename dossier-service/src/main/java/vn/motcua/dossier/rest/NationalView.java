package vn.motcua.dossier.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.dossier.desk.Taken;
import vn.motcua.dossier.desk.TakenRecord;
import vn.motcua.dossier.national.Remark;

/// What became of a request of the national format.
///
/// @param error_code `0` when nothing was refused, else `1`; as the format has it
/// @param error_message for people
/// @param accepted records of which at least one step was new and none was refused; the others likewise
/// @param records one for each record, in order
record NationalView(
        String error_code,
        String error_message,
        int accepted,
        int duplicate,
        int parked,
        int refused,
        List<Item> records) {

    /// What became of one record.
    ///
    /// @param MaHoSo as it was written
    /// @param status `accepted`, `duplicate`, `parked` or `refused`
    /// @param results one for each step that it tells
    /// @param problem why the record was refused as a whole
    /// @param remarks what it left open
    record Item(
            @Nullable String MaHoSo,
            String status,
            List<StepResult> results,
            @Nullable ProblemView problem,
            List<RemarkView> remarks) {}

    /// What became of one step.
    ///
    /// @param id of the event that tells it
    /// @param type e.g. `vn.motcua.dossier.accepted.v1`
    record StepResult(
            @Nullable String id,
            String type,
            String status,
            @Nullable ProblemView problem) {}

    /// A defect of the data.
    ///
    /// @param code kebab-case, stable
    /// @param field of the national format
    record RemarkView(String code, String field, String text) {

        static RemarkView of(Remark remark, Locale locale) {
            boolean english = locale.getLanguage().equals("en");
            return new RemarkView(
                    remark.code(),
                    remark.field(),
                    english ? remark.text().en() : remark.text().vi());
        }
    }

    static NationalView of(List<TakenRecord> taken, Locale locale) {
        int refused = count(taken, Taken.Status.REFUSED);
        return new NationalView(
                refused == 0 ? "0" : "1",
                message(refused, locale),
                count(taken, Taken.Status.ACCEPTED),
                count(taken, Taken.Status.DUPLICATE),
                count(taken, Taken.Status.PARKED),
                refused,
                taken.stream().map(one -> item(one, locale)).toList());
    }

    private static String message(int refused, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        if (refused == 0) {
            return english ? "Done" : "Thành công";
        }
        return english
                ? refused + " records were refused, wholly or in part; see records[]"
                : "Có " + refused + " hồ sơ bị từ chối toàn bộ hoặc một phần; xem records[]";
    }

    private static int count(List<TakenRecord> taken, Taken.Status status) {
        return (int) taken.stream().filter(one -> one.became() == status).count();
    }

    private static Item item(TakenRecord one, Locale locale) {
        return new Item(
                one.code(),
                name(one.became()),
                one.results().stream()
                        .map(result -> new StepResult(
                                result.taken().id(),
                                result.type(),
                                name(result.taken().status()),
                                result.taken().problem() == null
                                        ? null
                                        : ProblemView.of(result.taken().problem(), locale)))
                        .toList(),
                one.problem() == null ? null : ProblemView.of(one.problem(), locale),
                one.remarks().stream()
                        .map(remark -> RemarkView.of(remark, locale))
                        .toList());
    }

    private static String name(Taken.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

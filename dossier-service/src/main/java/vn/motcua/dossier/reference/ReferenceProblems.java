package vn.motcua.dossier.reference;

import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;

/// Why reference data is refused or missing.
public final class ReferenceProblems {

    private ReferenceProblems() {}

    /// 404: there is no such office.
    public static Problem noOffice(String code) {
        return CommonProblems.notFound(
                new Text("Không có đơn vị mã " + code + ".", "There is no office with the code " + code + "."));
    }

    /// 404: there is no such procedure.
    public static Problem noProcedure(String code) {
        return CommonProblems.notFound(
                new Text("Không có thủ tục mã " + code + ".", "There is no procedure with the code " + code + "."));
    }

    /// 404: the calendar of that year is not known.
    public static Problem noCalendar(int year) {
        return CommonProblems.notFound(new Text(
                "Chưa có lịch làm việc năm " + year + "; hạn trong năm đó là tạm tính.",
                "There is no calendar of " + year + "; due dates in that year are provisional."));
    }

    static Problem unknownParent(String parent) {
        return Problem.of(
                "unknown-parent",
                422,
                new Text("Đơn vị cấp trên không có", "Unknown parent office"),
                new Text(
                        "Không có đơn vị mã " + parent + "; hãy khai báo đơn vị cấp trên trước.",
                        "There is no office with the code " + parent + "; enter the office above first."));
    }

    static Problem levelNotAbove(String upper, String lower) {
        return Problem.of(
                "level-not-above",
                422,
                new Text("Cấp đơn vị không hợp lệ", "The levels do not fit"),
                new Text(
                        "Đơn vị " + upper + " phải ở cấp cao hơn đơn vị " + lower + " trực thuộc nó.",
                        "Office " + upper + " must be of a higher level than " + lower + ", which belongs to it."));
    }
}

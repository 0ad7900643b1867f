package vn.motcua.deploy.platform.page;

import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// How many items a page holds.
public final class PageSize {

    /// When nobody asks.
    public static final int DEFAULT = 50;

    /// The most that may be asked for.
    public static final int MOST = 500;

    private PageSize() {}

    /// The size asked for, or the default.
    ///
    /// @throws ProblemException 400 `invalid-request` when it is not 1..500
    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Tham số size phải từ 1 đến " + MOST + ".", "The parameter size must be 1 to " + MOST + ".")));
        }
        return asked;
    }
}

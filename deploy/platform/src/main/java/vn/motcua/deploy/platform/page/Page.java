package vn.motcua.deploy.platform.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list and the way to the next.
///
/// @param items at most as many as asked for
/// @param next cursor of the next page; absent on the last
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// Makes a page of what a query for `size + 1` rows found: the extra row only shows that there is more.
    ///
    /// @param found at most `size + 1` rows in the order of the list
    /// @param size how many the page holds
    /// @param cursor of the last row of a page: where the next one begins
    public static <T> Page<T> of(List<T> found, int size, Function<T, String> cursor) {
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, size);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /// The same page with each item shown otherwise.
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}

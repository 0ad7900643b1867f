package vn.motcua.deploy.platform.problem;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;

/// A kind of problem as its page documents it.
///
/// @param slug last part of `type`: `stale-version`
/// @param status the HTTP status it comes with
/// @param title the same for every occurrence
/// @param meaning when it is answered, and why
/// @param remedy what to do now
/// @param members further members of an example, by name; none when absent
public record ProblemKind(
        String slug,
        int status,
        Text title,
        Text meaning,
        Text remedy,
        @Nullable Map<String, Object> members) {

    public ProblemKind {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(remedy, "remedy");
    }

    /// What clients branch on: `/problems/stale-version`.
    public String type() {
        return "/problems/" + slug;
    }

    /// An occurrence of it, as a client might read it.
    Problem example() {
        return new Problem(
                slug,
                status,
                title,
                new Text(meaning.vi() + " " + remedy.vi(), meaning.en() + " " + remedy.en()),
                members == null ? Map.of() : members);
    }
}

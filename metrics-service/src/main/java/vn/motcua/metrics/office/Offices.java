package vn.motcua.metrics.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.security.OfficeTree;
import vn.motcua.metrics.present.Present;

/// The offices as the reference topic tells them.
@ApplicationScoped
public class Offices implements OfficeTree {

    /// An office of the administration.
    ///
    /// @param code the office's code
    /// @param name what people call it
    /// @param level `commune`, `district` or `province`
    /// @param parent code of the office above it; absent for the topmost
    public record Office(
            String code,
            String name,
            String level,
            @Nullable String parent) {}

    private static final String ALL = "select code, name, level, parent from office order by code";

    private final Supplier<Tree> tree;

    Offices(Database database, Present present) {
        this.tree = present.hold("office", () -> database.list(ALL, Offices::office), Tree::of);
    }

    /// The office of that code; none when it is not known.
    public Optional<Office> find(String code) {
        return Optional.ofNullable(tree.get().offices().get(code));
    }

    /// All offices that are known, by code.
    public List<Office> all() {
        return List.copyOf(tree.get().offices().values());
    }

    /// The office itself and all below it, by code; just itself when it is not known.
    public List<String> below(String code) {
        return tree.get().below(code);
    }

    @Override
    public List<String> selfAndAbove(String office) {
        return tree.get().selfAndAbove(office);
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                row.getString("code"), row.getString("name"), row.getString("level"), row.getString("parent"));
    }

    /// How the offices stand below each other. Data that go round in a circle end too.
    ///
    /// @param offices by code, in its order
    /// @param children codes of those directly below, by code
    /// @param known what was said of an office before
    private record Tree(
            Map<String, Office> offices, Map<String, List<String>> children, Map<String, List<String>> known) {

        static Tree of(List<Office> all) {
            Map<String, Office> offices = new LinkedHashMap<>();
            Map<String, List<String>> children = new HashMap<>();
            for (Office office : all) {
                offices.put(office.code(), office);
                if (office.parent() != null) {
                    children.computeIfAbsent(office.parent(), _ -> new ArrayList<>())
                            .add(office.code());
                }
            }
            return new Tree(offices, children, new ConcurrentHashMap<>());
        }

        List<String> below(String code) {
            if (!offices.containsKey(code) && !children.containsKey(code)) {
                return List.of(code);
            }
            return known.computeIfAbsent(code, _ -> {
                Set<String> found = new TreeSet<>(Set.of(code));
                Deque<String> open = new ArrayDeque<>(found);
                while (!open.isEmpty()) {
                    for (String child : children.getOrDefault(open.remove(), List.of())) {
                        if (found.add(child)) {
                            open.add(child);
                        }
                    }
                }
                return List.copyOf(found);
            });
        }

        List<String> selfAndAbove(String code) {
            Set<String> path = new LinkedHashSet<>();
            path.add(code);
            Office office = offices.get(code);
            while (office != null && office.parent() != null) {
                office = offices.get(office.parent());
                if (office == null || !path.add(office.code())) {
                    break;
                }
            }
            return List.copyOf(path);
        }
    }
}

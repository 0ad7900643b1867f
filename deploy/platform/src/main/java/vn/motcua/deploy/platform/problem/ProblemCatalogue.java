package vn.motcua.deploy.platform.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Every kind of problem that a service answers with: those of the house (`problems/common.json`), and the service's
/// own (`problems/service.json`), which may say more of a common one.
@Startup
@ApplicationScoped
public class ProblemCatalogue {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, ProblemKind> kinds;

    ProblemCatalogue() {
        this.kinds = Collections.unmodifiableMap(load());
    }

    /// All kinds, by slug.
    public Collection<ProblemKind> kinds() {
        return kinds.values();
    }

    /// The kind of that slug.
    public Optional<ProblemKind> kind(String slug) {
        return Optional.ofNullable(kinds.get(slug));
    }

    /// The documented kinds, outside of a running service.
    public static Map<String, ProblemKind> load() {
        Map<String, ProblemKind> all = new TreeMap<>();
        read("problems/common.json").forEach(kind -> all.put(kind.slug(), kind));
        read("problems/service.json").forEach(kind -> all.put(kind.slug(), kind));
        return all;
    }

    /// The slugs that the service documents itself, outside of a running service.
    public static List<String> ofService() {
        return read("problems/service.json").stream().map(ProblemKind::slug).toList();
    }

    private static List<ProblemKind> read(String resource) {
        try (@Nullable
                InputStream json =
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return json == null ? List.of() : MAPPER.readValue(json, new TypeReference<List<ProblemKind>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of problems cannot be read: " + resource, e);
        }
    }
}

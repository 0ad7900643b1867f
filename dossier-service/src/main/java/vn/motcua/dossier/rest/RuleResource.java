package vn.motcua.dossier.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.lifecycle.Rule;
import vn.motcua.dossier.procedure.Regime;

/// The rules that dossiers are judged by.
@Path("/api/v1/rules")
@Tag(name = "rules", description = "What the lifecycle rests on")
class RuleResource {

    /// @param code as problems name it in `rule`
    /// @param name in Vietnamese
    /// @param sources one for each regime
    record RuleView(String code, String name, List<SourceView> sources) {

        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.code(),
                    rule.vietnamese(),
                    Arrays.stream(Regime.values())
                            .map(rule::source)
                            .map(SourceView::of)
                            .toList());
        }
    }

    /// @param source as cited
    /// @param validTo absent = until further notice
    /// @param certainty `verified`, `second-hand`, `recalled` or `house`
    record SourceView(
            String regime,
            String source,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String certainty) {

        static SourceView of(Rule.Source source) {
            return new SourceView(
                    source.regime().code(),
                    source.text(),
                    source.from(),
                    source.to(),
                    source.certainty().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Every rule with its source of law under each regime",
            description = "A dossier is judged by the regime of its day of reception: regime-61 until 30/6/2025,"
                    + " regime-118 since. `certainty` says how the source is known.")
    @APIResponse(responseCode = "200", description = "The rules")
    public List<RuleView> rules() {
        return Arrays.stream(Rule.values()).map(RuleView::of).toList();
    }
}

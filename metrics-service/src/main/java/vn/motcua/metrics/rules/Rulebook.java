package vn.motcua.metrics.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.indicator.Target;
import vn.motcua.metrics.present.Present;

/// Keeps the rules. The database lets the service add rules and nothing else, and a new one begins after today, so
/// that no window that has ended is ever judged otherwise than before.
@ApplicationScoped
public class Rulebook {

    private static final String RULES = """
            select indicator, version, formula, operator, percent, legal_basis, valid_from
            from indicator_rule order by indicator, version
            """;

    private static final String ADD = """
            insert into indicator_rule
                (indicator, version, formula, operator, percent, legal_basis, valid_from, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final Database database;
    private final Supplier<List<Rule>> rules;

    Rulebook(Database database, Present present) {
        this.database = database;
        this.rules = present.hold("indicator_rule", this::kept, List::copyOf);
    }

    private List<Rule> kept() {
        return database.list(RULES, Rulebook::rule);
    }

    /// All rules, by indicator and version.
    public List<Rule> all() {
        return rules.get();
    }

    /// The rules of an indicator, by version, as the database has them.
    public List<Rule> of(Indicator indicator) {
        return kept().stream().filter(rule -> rule.indicator() == indicator).toList();
    }

    /// Adds a rule as the next version of its indicator.
    ///
    /// @param from the first day on which a window may end that is judged by it
    /// @return the rule; none when it does not begin after the last one, or another was added meanwhile
    @Transactional
    public Optional<Rule> add(
            Indicator indicator,
            String formula,
            @Nullable Target target,
            String legalBasis,
            LocalDate from,
            Instant now,
            String by) {
        List<Rule> before = of(indicator);
        if (before.stream().anyMatch(rule -> !rule.validFrom().isBefore(from))) {
            return Optional.empty();
        }
        Rule rule = new Rule(indicator, before.size() + 1, formula, target, legalBasis, from);
        int added = database.update(
                ADD,
                indicator.code(),
                rule.version(),
                formula,
                target == null ? null : target.operator().code(),
                target == null ? null : target.percent(),
                legalBasis,
                from,
                now,
                by);
        return added == 1 ? Optional.of(rule) : Optional.empty();
    }

    private static Rule rule(ResultSet row) throws SQLException {
        String code = row.getString("indicator");
        Indicator indicator = Indicator.of(code)
                .orElseThrow(() -> new IllegalStateException("The rulebook names an unknown indicator: " + code));
        String operator = row.getString("operator");
        return new Rule(
                indicator,
                row.getInt("version"),
                row.getString("formula"),
                operator == null ? null : new Target(Target.Operator.of(operator), row.getInt("percent")),
                row.getString("legal_basis"),
                row.getObject("valid_from", LocalDate.class));
    }
}

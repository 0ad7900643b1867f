package vn.motcua.award.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Message;

/// A condition for an award: the closed set of predicates and the ways to join them.
public sealed interface Rule {

    /// Every part must hold. JSON: `{"all":[…]}`.
    ///
    /// @param of at least one part
    record All(List<Rule> of) implements Rule {
        public All {
            of = List.copyOf(of);
        }
    }

    /// One part is enough. JSON: `{"any":[…]}`.
    ///
    /// @param of at least one part
    record Any(List<Rule> of) implements Rule {
        public Any {
            of = List.copyOf(of);
        }
    }

    /// Parts that the plan lists without saying how they stand together: reading A1 decides. JSON: `{"combine":[…]}`.
    ///
    /// @param of at least one part
    record Combine(List<Rule> of) implements Rule {
        public Combine {
            of = List.copyOf(of);
        }
    }

    /// Asked only of those whom the condition fits. JSON: `{"when":"DESK_WORKER","then":…}`.
    ///
    /// @param condition whom it concerns
    /// @param then what is asked of them
    record When(Condition condition, Rule then) implements Rule {}

    /// A criterion of the campaign by its code. JSON: `"C1"` or `{"ref":"C1"}`.
    ///
    /// @param criterion its code
    record Ref(String criterion) implements Rule {}

    /// A predicate, with its place in the plan.
    sealed interface Predicate extends Rule {

        /// The clause and the words of the plan.
        Label label();
    }

    /// The person holds a role at the desk. JSON: `{"p":"role","in":["LEAD","DIRECT","ORGANISE"]}`.
    ///
    /// @param in the roles in question; reading A2 says whether one, leading, or all are wanted
    /// @param label its place in the plan
    record Role(Set<DeskRole> in, Label label) implements Predicate {
        public Role {
            in = Set.copyOf(in);
        }
    }

    /// A person has judged it, with evidence. JSON: `{"p":"judged","key":"C2","evidenceMin":1}`.
    ///
    /// @param key under which the judgement is entered
    /// @param evidenceMin how many pieces of evidence a favourable judgement needs, at least
    /// @param initiative true where it rests on an initiative: reading A15 says what proves one
    /// @param label its place in the plan
    record Judged(String key, int evidenceMin, boolean initiative, Label label) implements Predicate {}

    /// Every month asked for has a grade that passes. JSON: `{"p":"monthlyGrade","onMissing":"PENDING"}`.
    ///
    /// @param onMissing what a month that is over and has no grade means: [Outcome#PENDING] or [Outcome#FAIL]
    /// @param label its place in the plan
    record MonthlyGrade(Outcome onMissing, Label label) implements Predicate {}

    /// An indicator of metrics-service meets a percentage. JSON: `{"p":"ratio","id":"on-time","op":">","pct":95}`.
    ///
    /// @param indicator its code
    /// @param comparison how it is held against the percentage
    /// @param percent whole percent, 0..100
    /// @param onEmpty what no cases at all mean: never [Outcome#PASS]
    /// @param label its place in the plan
    record Ratio(String indicator, Comparison comparison, int percent, Outcome onEmpty, Label label)
            implements Predicate {}

    /// A register has nothing against the candidate. JSON: `{"p":"register","register":"exclusions"}`.
    ///
    /// @param book which register
    /// @param label its place in the plan
    record Register(Book book, Label label) implements Predicate {}

    /// Whom a condition concerns.
    enum Condition {
        /// People who work at the one-stop desk, by reading A10.
        DESK_WORKER
    }

    /// A register that is looked up.
    enum Book {
        /// Discipline, inspection, complaint. ⚖ NĐ 152/2025/NĐ-CP, Điều 4, khoản 4
        EXCLUSIONS,
        /// Other awards for the same achievement. ⚖ Luật 06/2022/QH15, Điều 5, khoản 2, điểm c
        AWARDS
    }

    /// The place of a condition in the plan.
    ///
    /// @param clause number of the clause, `II.2e`; absent = that of the criterion around it
    /// @param text the plan's own words; absent = ours
    record Label(@Nullable String clause, @Nullable Message text) {}
}

package vn.motcua.award.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.motcua.award.council.Choice;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.hash.Sha256;

/// The choices of secret ballots, kept without a name and without a moment.
@ApplicationScoped
public class SecretVotes {

    private final Database database;

    SecretVotes(Database database) {
        this.database = database;
    }

    /// Puts the choices of one member into the box.
    ///
    /// @param round sequence of the entry by which the council was called together
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(UUID list, int round, Map<String, Choice> choices) {
        choices.forEach((candidate, choice) -> database.update(
                "insert into secret_choice (id, award_list, round, candidate, choice) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                list,
                round,
                candidate,
                choice.name()));
    }

    /// All choices of a meeting by candidate, sorted.
    @Transactional
    public Map<String, List<Choice>> of(UUID list, int round) {
        Map<String, List<Choice>> found = new TreeMap<>();
        database.list(
                "select candidate, choice from secret_choice where award_list = ? and round = ? order by candidate, choice",
                row -> found.computeIfAbsent(row.getString("candidate"), _ -> new ArrayList<>())
                        .add(Choice.valueOf(row.getString("choice"))),
                list,
                round);
        return found;
    }

    /// The hash of all choices of a meeting, 64 hexadecimal digits.
    public static String hash(Map<String, List<Choice>> choices) {
        return Sha256.hex(new TreeMap<>(choices).toString());
    }
}

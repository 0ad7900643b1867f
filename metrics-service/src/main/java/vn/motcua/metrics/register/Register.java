package vn.motcua.metrics.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// Keeps the register: the newest state of each dossier, feedback case, posting, and the ratings given.
///
/// Each row carries the number of the event that told it, and an older number never replaces a newer one; so
/// taking events again, late or out of turn gives the same register.
@ApplicationScoped
public class Register {

    private static final String KEEP_DOSSIERS = """
            insert into register_dossier as r
                (office, code, sequence, procedure, field, online, result_paper, fee, channel, filed_by, applicant,
                device, officer, submitted_at, received_at, due_known, due, wait_from, wait_to, second_supplement_at,
                ended_at, ended_state, result_hash, told)
            select office, code, sequence, procedure, field, online::boolean, result_paper::boolean, fee, channel,
                filed_by, applicant, device, officer, submitted_at, received_at, due_known::timestamptz[],
                due::timestamptz[], wait_from::timestamptz[], wait_to::timestamptz[], second_supplement_at, ended_at,
                ended_state, result_hash, told::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (office, code, sequence, procedure, field, online, result_paper, fee, channel, filed_by,
                applicant, device, officer, submitted_at, received_at, due_known, due, wait_from, wait_to,
                second_supplement_at, ended_at, ended_state, result_hash, told)
            order by office, code
            on conflict (office, code) do update set
                sequence = excluded.sequence, procedure = excluded.procedure, field = excluded.field,
                online = excluded.online, result_paper = excluded.result_paper, fee = excluded.fee,
                channel = excluded.channel, filed_by = excluded.filed_by, applicant = excluded.applicant,
                device = excluded.device, officer = excluded.officer, submitted_at = excluded.submitted_at,
                received_at = excluded.received_at, due_known = excluded.due_known, due = excluded.due,
                wait_from = excluded.wait_from, wait_to = excluded.wait_to,
                second_supplement_at = excluded.second_supplement_at, ended_at = excluded.ended_at,
                ended_state = excluded.ended_state, result_hash = excluded.result_hash, told = excluded.told
            where r.sequence < excluded.sequence
            returning r.office, r.code
            """;

    private final Database database;
    private final ObjectMapper json;

    Register(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Keeps the newest entry of each dossier.
    ///
    /// @param entries at most one of each dossier
    /// @return those that were newer than what was kept
    List<Entry> keep(List<Entry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        Set<List<String>> kept = Set.copyOf(database.list(
                KEEP_DOSSIERS,
                row -> List.of(row.getString(1), row.getString(2)),
                Database.texts(entries, Entry::office),
                Database.texts(entries, Entry::code),
                numbers(entries, Entry::sequence),
                Database.texts(entries, entry -> entry.procedure().code()),
                Database.texts(entries, entry -> entry.procedure().field()),
                Database.texts(
                        entries, entry -> Boolean.toString(entry.procedure().online())),
                Database.texts(
                        entries, entry -> Boolean.toString(entry.procedure().resultPaper())),
                numbers(entries, entry -> entry.procedure().fee()),
                Database.texts(entries, Entry::channel),
                Database.texts(entries, Entry::filedBy),
                Database.texts(entries, Entry::applicant),
                Database.texts(entries, Entry::device),
                Database.texts(entries, Entry::officer),
                Database.instants(entries, Entry::submittedAt),
                Database.instants(entries, Entry::receivedAt),
                Database.texts(
                        entries, entry -> array(entry.dues(), due -> due.at().toString())),
                Database.texts(
                        entries,
                        entry -> array(entry.dues(), due -> due.judgedDueAt().toString())),
                Database.texts(
                        entries,
                        entry -> array(lawful(entry), wait -> wait.from().toString())),
                Database.texts(entries, entry -> array(lawful(entry), Register::endOf)),
                Database.instants(entries, entry -> entry.secondSupplementAt().orElse(null)),
                Database.instants(
                        entries,
                        entry -> entry.ended() == null ? null : entry.ended().at()),
                Database.texts(
                        entries,
                        entry -> entry.ended() == null ? null : entry.ended().state()),
                Database.texts(
                        entries,
                        entry -> entry.ended() == null ? null : entry.ended().resultHash()),
                Database.texts(entries, this::write)));
        return entries.stream()
                .filter(entry -> kept.contains(List.of(entry.office(), entry.code())))
                .toList();
    }

    /// The entry that [#keep] kept.
    public Entry read(String told) {
        try {
            return json.readValue(told, Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept entry cannot be read", e);
        }
    }

    private String write(Entry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry cannot be written as JSON", e);
        }
    }

    private static List<Entry.Wait> lawful(Entry entry) {
        return entry.waits().stream().filter(Entry.Wait::lawful).toList();
    }

    private static String endOf(Entry.Wait wait) {
        Instant to = wait.to();
        return to == null ? "infinity" : to.toString();
    }

    private static <T> String array(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(",", "{", "}"));
    }

    private static <T> @Nullable Long[] numbers(List<T> rows, Function<T, @Nullable Long> value) {
        @Nullable Long[] column = new @Nullable Long[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }
}

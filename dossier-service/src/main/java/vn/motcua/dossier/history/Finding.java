package vn.motcua.dossier.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;

/// Something that is not as it was written.
///
/// @param what in a sentence
/// @param where members that say exactly what and where, in order: `row`, `officeSequence`, `day`, `member`, …
public record Finding(FindingCode code, Text what, Map<String, Object> where) {

    static Finding of(FindingCode code, String vi, String en) {
        return new Finding(code, new Text(vi, en), Map.of());
    }

    /// The same with one more member; none when the value is absent.
    Finding at(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(where);
        more.put(name, value);
        return new Finding(code, what, more);
    }
}

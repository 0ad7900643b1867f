package vn.motcua.deploy.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of a command line, sorted: plain words, switches (`--fresh`), options with a value (`--offices A,B` or
/// `--offices=A,B`).
///
/// @param words those without dashes, in their order
/// @param values of options and switches by name without dashes; a switch has the value ""
record Arguments(List<String> words, Map<String, String> values) {

    Arguments {
        words = List.copyOf(words);
        values = Map.copyOf(values);
    }

    /// Sorts a command line.
    ///
    /// @throws StackProblem with the usage when there is an unknown option, or one without its value
    static Arguments of(List<String> line, Set<String> switches, Set<String> options, String usage) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            if (!word.startsWith("-")) {
                words.add(word);
                continue;
            }
            int sign = word.indexOf('=');
            String name = word.substring(0, sign < 0 ? word.length() : sign).replaceFirst("^--?", "");
            if (switches.contains(name) && sign < 0) {
                values.put(name, "");
            } else if (options.contains(name) && (sign >= 0 || i + 1 < line.size())) {
                values.put(name, sign >= 0 ? word.substring(sign + 1) : line.get(++i));
            } else if (options.contains(name)) {
                throw StackProblem.wrongCall("--" + name + " needs a value.\n" + usage);
            } else {
                throw StackProblem.wrongCall("There is no option " + word + ".\n" + usage);
            }
        }
        return new Arguments(words, values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// The items of a value with commas.
    ///
    /// @throws StackProblem when an item is empty
    static List<String> items(String name, String value) {
        List<String> items =
                java.util.Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        if (items.contains("")) {
            throw StackProblem.wrongCall(
                    "--" + name + " is a list with commas and no empty item, such as A,B; it was \"" + value + "\".");
        }
        return items;
    }
}

package vn.motcua.metrics.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where two JSON texts say different things. Things in arrays are held against each other by what names them (`code`,
/// `office`, `officerCode`) where something does, so that one more or less does not shift all others.
public final class JsonDifferences {

    private static final List<String> NAMES = List.of("code", "office", "officerCode");

    private JsonDifferences() {}

    /// One place.
    ///
    /// @param path JSON pointer; a named thing in an array is found under its name
    /// @param left absent where only the right one has it
    /// @param right absent where only the left one has it
    public record Difference(
            String path, @Nullable JsonNode left, @Nullable JsonNode right) {}

    /// All places, in the order of their names.
    public static List<Difference> between(JsonNode left, JsonNode right) {
        List<Difference> found = new ArrayList<>();
        compare("", left, right, found);
        return found;
    }

    private static void compare(
            String path, @Nullable JsonNode left, @Nullable JsonNode right, List<Difference> found) {
        if (left == null || right == null || !isContainer(left) || left.getNodeType() != right.getNodeType()) {
            if (!equal(left, right)) {
                found.add(new Difference(path, left, right));
            }
            return;
        }
        SortedSet<String> keys = new TreeSet<>(keys(left));
        keys.addAll(keys(right));
        for (String key : keys) {
            compare(path + "/" + key.replace("~", "~0").replace("/", "~1"), child(left, key), child(right, key), found);
        }
    }

    private static boolean isContainer(JsonNode node) {
        return node.isContainerNode();
    }

    /// Numbers are equal when their value is, whatever type they were read as.
    private static boolean equal(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        return (left.isNumber() && right.isNumber())
                ? left.decimalValue().compareTo(right.decimalValue()) == 0
                : left.equals(right);
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(keys::add);
        } else {
            for (int i = 0; i < node.size(); i++) {
                keys.add(name(node.get(i), i));
            }
        }
        return keys;
    }

    private static @Nullable JsonNode child(JsonNode node, String key) {
        if (node.isObject()) {
            return node.get(key);
        }
        for (int i = 0; i < node.size(); i++) {
            if (name(node.get(i), i).equals(key)) {
                return node.get(i);
            }
        }
        return null;
    }

    private static String name(JsonNode element, int index) {
        return NAMES.stream()
                .filter(element::has)
                .map(name -> element.get(name).asText())
                .findFirst()
                .orElse(Integer.toString(index));
    }
}

package vn.motcua.award.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The order of Vietnamese names: letters by the alphabet with ă, â, đ, ê, ô, ơ, ư as letters of their own, then tones
/// in the order ngang, huyền, hỏi, ngã, sắc, nặng.
///
/// The collator of the JDK ignores blanks and knows no given name; a database's would need a question for each list.
public final class NameOrder {

    /// By the given name, which is the last word, then by the rest; for people.
    public static final Comparator<String> GIVEN_NAME =
            Comparator.comparing(NameOrder::givenNameFirst, NameOrder::compare);

    /// Word by word, as it stands; for collectives.
    public static final Comparator<String> WHOLE = NameOrder::compare;

    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final String MARKS = "\u0306\u0302\u031b";

    private NameOrder() {}

    private record Key(List<Integer> letters, List<Integer> tones) {}

    /// Word by word: within a word letters count before tones.
    private static int compare(String one, String other) {
        String[] a = one.strip().split("\\s+", -1);
        String[] b = other.strip().split("\\s+", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            Key left = key(a[i]);
            Key right = key(b[i]);
            int letters = compare(left.letters(), right.letters());
            int difference = letters != 0 ? letters : compare(left.tones(), right.tones());
            if (difference != 0) {
                return difference;
            }
        }
        return a.length != b.length ? Integer.compare(a.length, b.length) : one.compareTo(other);
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int difference = Integer.compare(a.get(i), b.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static String givenNameFirst(String name) {
        String whole = name.strip();
        int last = whole.lastIndexOf(' ');
        return last < 0 ? whole : whole.substring(last + 1) + " " + whole.substring(0, last);
    }

    private static Key key(String word) {
        List<Integer> letters = new ArrayList<>();
        List<Integer> tones = new ArrayList<>();
        String parts = Normalizer.normalize(word.toLowerCase(Locale.of("vi")), Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            if (TONES.indexOf(part) >= 0 && !tones.isEmpty()) {
                tones.set(tones.size() - 1, TONES.indexOf(part) + 1);
            } else if (MARKS.indexOf(part) >= 0 && !letters.isEmpty() && letters.getLast() < LETTERS.length()) {
                char base = LETTERS.charAt(letters.getLast());
                String marked = Normalizer.normalize("" + base + part, Normalizer.Form.NFC);
                letters.set(letters.size() - 1, rank(marked.charAt(0)));
            } else {
                letters.add(rank(part));
                tones.add(0);
            }
        }
        return new Key(letters, tones);
    }

    /// What is no letter stands behind them all.
    private static int rank(char letter) {
        int place = LETTERS.indexOf(letter);
        return place >= 0 ? place : LETTERS.length() + letter;
    }
}

package vn.motcua.award.signed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Tells whether two files show the same pages, signatures aside: the same drawing with the same fonts and pictures.
final class SamePages {

    private static final Set<COSName> ASIDE =
            Set.of(COSName.PARENT, COSName.ANNOTS, COSName.getPDFName("LastModified"), COSName.getPDFName("Tabs"));
    private static final COSName WIDGET = COSName.getPDFName("Widget");
    private static final int DEEPEST = 60;

    private final Set<Pair> seen = new HashSet<>();

    private SamePages() {}

    private record Pair(int one, int other) {}

    /// True when every page of the second draws what that of the first does, and has no more on it than signatures.
    static boolean of(PDDocument before, PDDocument after) throws IOException {
        if (before.getNumberOfPages() != after.getNumberOfPages()) {
            return false;
        }
        for (int i = 0; i < before.getNumberOfPages(); i++) {
            PDPage one = before.getPage(i);
            PDPage other = after.getPage(i);
            if (!new SamePages().same(one.getCOSObject(), other.getCOSObject(), 0) || !onlySignatures(other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlySignatures(PDPage page) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            COSBase one = annotations.getObject(i);
            if (!(one instanceof COSDictionary dictionary) || !WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(@Nullable COSBase one, @Nullable COSBase other, int depth) throws IOException {
        COSBase a = one instanceof COSObject object ? object.getObject() : one;
        COSBase b = other instanceof COSObject object ? object.getObject() : other;
        if (a == null || b == null) {
            return a == b;
        }
        if (depth > DEEPEST) {
            return false;
        }
        return switch (a) {
            case COSStream stream ->
                b instanceof COSStream there
                        && entered(
                                a,
                                b,
                                () -> dictionary(stream, there, depth)
                                        && Arrays.equals(content(stream), content(there)));
            case COSDictionary dictionary ->
                b instanceof COSDictionary there && entered(a, b, () -> dictionary(dictionary, there, depth));
            case COSArray array -> b instanceof COSArray there && entered(a, b, () -> array(array, there, depth));
            case COSName name -> name.equals(b);
            case COSString text -> b instanceof COSString there && Arrays.equals(text.getBytes(), there.getBytes());
            case COSNumber number -> b instanceof COSNumber there && number.floatValue() == there.floatValue();
            case COSBoolean truth -> truth.equals(b);
            default -> a.getClass() == b.getClass();
        };
    }

    @FunctionalInterface
    private interface Comparison {
        boolean same() throws IOException;
    }

    /// Whatever is reached again on the way is compared already.
    private boolean entered(COSBase one, COSBase other, Comparison comparison) throws IOException {
        return !seen.add(new Pair(System.identityHashCode(one), System.identityHashCode(other))) || comparison.same();
    }

    private boolean dictionary(COSDictionary one, COSDictionary other, int depth) throws IOException {
        Set<COSName> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeAll(ASIDE);
        for (COSName key : keys) {
            if (!same(one.getDictionaryObject(key), other.getDictionaryObject(key), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean array(COSArray one, COSArray other, int depth) throws IOException {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.getObject(i), other.getObject(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] content(COSStream stream) throws IOException {
        try (InputStream raw = stream.createRawInputStream()) {
            return raw.readAllBytes();
        }
    }
}

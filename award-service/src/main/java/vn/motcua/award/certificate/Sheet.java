package vn.motcua.award.certificate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.motcua.award.reading.Message;

/// A sheet on which certificates are printed: its size and where everything stands, in millimetres.
///
/// @param name what the office calls it
/// @param width of the paper
/// @param height of the paper
/// @param dx how far everything is moved to the right, to make up for a printer that does not feed straight
/// @param dy how far everything is moved down
/// @param fields what stands where
public record Sheet(String name, double width, double height, double dx, double dy, Map<Slot, Field> fields) {

    private static final double UNPRINTABLE = 4;

    public Sheet {
        fields = Collections.unmodifiableMap(fields.isEmpty() ? new EnumMap<>(Slot.class) : new EnumMap<>(fields));
    }

    /// Something that a clerk should look at before printing.
    ///
    /// @param code `outside`, `near-the-edge`, `overlap`, `too-low` or `missing`
    /// @param field code of the slot
    /// @param message in words
    public record Warning(String code, String field, Message message) {}

    /// The fields as they are printed, moved by the offset.
    public Map<Slot, Field> printed() {
        Map<Slot, Field> moved = new EnumMap<>(Slot.class);
        fields.forEach((slot, field) -> moved.put(slot, field.moved(dx, dy)));
        return moved;
    }

    /// Everything that a certificate says, where it is printed.
    public List<Written> write(Certificate certificate, Fitting fitting) {
        List<Written> written = new ArrayList<>();
        printed().forEach((slot, field) -> {
            if (slot != Slot.QR) {
                written.add(fitting.write(slot, field, certificate.says(field)));
            }
        });
        return written;
    }

    /// What a clerk should look at before printing; empty when all is well.
    public List<Warning> warnings(Typeface face) {
        List<Warning> warnings = new ArrayList<>();
        List<Map.Entry<Slot, Field>> all = List.copyOf(printed().entrySet());
        for (int i = 0; i < all.size(); i++) {
            Slot slot = all.get(i).getKey();
            Field field = all.get(i).getValue();
            edges(slot, field, warnings);
            double line = (face.ascent() + face.descent()) * field.font().least() * Fitting.POINT;
            if (slot != Slot.QR && line > field.box().height()) {
                warnings.add(new Warning(
                        "too-low",
                        slot.code(),
                        new Message(
                                "Ô “" + slot.label().vi() + "” thấp hơn một dòng chữ nhỏ nhất cho phép.",
                                "The box of \"" + slot.label().en()
                                        + "\" is lower than one line of its smallest letters.")));
            }
            for (Map.Entry<Slot, Field> other : all.subList(i + 1, all.size())) {
                if (field.box().overlaps(other.getValue().box())) {
                    warnings.add(new Warning(
                            "overlap",
                            slot.code(),
                            new Message(
                                    "Ô “" + slot.label().vi() + "” chồng lên ô “"
                                            + other.getKey().label().vi() + "”.",
                                    "The box of \"" + slot.label().en() + "\" overlaps that of \""
                                            + other.getKey().label().en() + "\".")));
                }
            }
        }
        for (Slot needed : List.of(Slot.NAME, Slot.DECISION, Slot.GOLDEN_BOOK)) {
            if (!fields.containsKey(needed)) {
                warnings.add(new Warning(
                        "missing",
                        needed.code(),
                        new Message(
                                "Phôi không in “" + needed.label().vi() + "”.",
                                "Nothing is printed for \"" + needed.label().en() + "\".")));
            }
        }
        return warnings;
    }

    private void edges(Slot slot, Field field, List<Warning> warnings) {
        Box box = field.box();
        double edge = Math.min(Math.min(box.x(), box.y()), Math.min(width - box.right(), height - box.bottom()));
        if (edge < 0) {
            warnings.add(new Warning(
                    "outside",
                    slot.code(),
                    new Message(
                            "Ô “" + slot.label().vi() + "” ra ngoài mép giấy.",
                            "The box of \"" + slot.label().en() + "\" leaves the paper.")));
        } else if (edge < UNPRINTABLE) {
            warnings.add(new Warning(
                    "near-the-edge",
                    slot.code(),
                    new Message(
                            "Ô “" + slot.label().vi() + "” cách mép giấy dưới 4 mm; nhiều máy không in tới đó.",
                            "The box of \"" + slot.label().en()
                                    + "\" is less than 4 mm from the edge, where many printers do not print.")));
        }
    }

    /// The sheet of the decree, on which all that is not written is drawn by us.
    ///
    /// ⚖ NĐ 98/2023/NĐ-CP, Điều 104: A4 297 × 210 mm, white; emblem; Quốc hiệu, Tiêu ngữ; post of the signer; TẶNG;
    /// GIẤY KHEN; name; post and unit; achievement; below on the left decision and số sổ vàng (bold italic), on
    /// the right place and day, post, room for signature and seal, name. Sizes of letters and the room around are
    /// house rules.
    public static Sheet standard() {
        Map<Slot, Field> fields = new EnumMap<>(Slot.class);
        fields.put(Slot.NAME, centred(104, 15, new Field.Font(28, 14, Field.Cut.BOLD, false), Slot.NAME));
        fields.put(Slot.POST, centred(119, 9.5, new Field.Font(15, 9, Field.Cut.REGULAR, false), Slot.POST));
        fields.put(Slot.TEXT, centred(130.5, 17, new Field.Font(15, 9, Field.Cut.REGULAR, false), Slot.TEXT));
        fields.put(
                Slot.DECISION,
                left(
                        new Box(24, 152, 95, 6.5),
                        new Field.Font(12, 8, Field.Cut.REGULAR, false),
                        Slot.DECISION.words()));
        fields.put(
                Slot.GOLDEN_BOOK,
                left(
                        new Box(24, 159, 95, 6.5),
                        new Field.Font(12, 8, Field.Cut.BOLD_ITALIC, false),
                        Slot.GOLDEN_BOOK.words()));
        fields.put(
                Slot.QR,
                left(new Box(24, 169, 24, 24), new Field.Font(8, 8, Field.Cut.REGULAR, false), Slot.QR.words()));
        fields.put(Slot.DATE, right(149.5, 6.5, new Field.Font(13, 8, Field.Cut.ITALIC, false), Slot.DATE));
        // Two or three lines where somebody signs for the head or for a body.
        fields.put(
                Slot.SIGNER_POST,
                new Field(
                        new Box(165, 156.7, 108, 15),
                        Field.Align.CENTER,
                        Field.Seat.TOP,
                        new Field.Font(14, 8, Field.Cut.BOLD, true),
                        Slot.SIGNER_POST.words()));
        fields.put(Slot.SIGNER, right(187, 7, new Field.Font(14, 8, Field.Cut.BOLD, false), Slot.SIGNER));
        return new Sheet("Mẫu Giấy khen theo Điều 104 NĐ 98/2023/NĐ-CP", 297, 210, 0, 0, fields);
    }

    private static Field centred(double y, double height, Field.Font font, Slot slot) {
        return new Field(new Box(30, y, 237, height), Field.Align.CENTER, Field.Seat.MIDDLE, font, slot.words());
    }

    private static Field left(Box box, Field.Font font, String words) {
        return new Field(box, Field.Align.LEFT, Field.Seat.MIDDLE, font, words);
    }

    private static Field right(double y, double height, Field.Font font, Slot slot) {
        return new Field(new Box(165, y, 108, height), Field.Align.CENTER, Field.Seat.MIDDLE, font, slot.words());
    }
}

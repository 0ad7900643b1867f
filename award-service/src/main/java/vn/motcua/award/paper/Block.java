package vn.motcua.award.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a paper. ⚖ 30/2020/NĐ-CP, phụ lục I
public sealed interface Block {

    /// Quốc hiệu and Tiêu ngữ beside who issues the paper.
    ///
    /// @param draft true for a paper that is not issued yet
    /// @param above lines of the agency above, or of which the issuer is a part; empty for a commune's own papers
    /// @param agency lines of who issues it, in capitals
    /// @param number `Số: 05/QĐ-UBND`; absent on papers without number
    /// @param about `V/v …` below the number; absent where the title says it
    /// @param placeAndDay `Vĩnh Yên, ngày 02 tháng 10 năm 2024`
    record Letterhead(
            boolean draft,
            List<String> above,
            List<String> agency,
            @Nullable String number,
            @Nullable String about,
            String placeAndDay)
            implements Block {
        public Letterhead {
            above = List.copyOf(above);
            agency = List.copyOf(agency);
        }
    }

    /// The kind of paper in capitals and what it is about, with a short line below.
    ///
    /// @param kind `QUYẾT ĐỊNH`
    /// @param about lines below it; empty where the kind says it all
    record Title(String kind, List<String> about) implements Block {
        public Title {
            about = List.copyOf(about);
        }
    }

    /// A line in the middle of the page.
    record Centred(String text, Face face) implements Block {}

    /// What the paper rests on, one line each.
    record Bases(List<String> texts) implements Block {
        public Bases {
            texts = List.copyOf(texts);
        }
    }

    /// A paragraph.
    ///
    /// @param lead its first words, heavy: `Điều 1.`; empty for none
    /// @param text the rest
    /// @param face of the rest
    record Paragraph(String lead, String text, Face face) implements Block {

        /// A plain paragraph.
        static Paragraph of(String text) {
            return new Paragraph("", text, Face.PLAIN);
        }

        /// A paragraph whose first words are heavy.
        static Paragraph led(String lead, String text) {
            return new Paragraph(lead, text, Face.PLAIN);
        }
    }

    /// Dotted lines, to be filled in by hand.
    record Dots(int lines) implements Block {}

    /// A table.
    record Grid(List<Column> columns, List<Line> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// Who signs, and who is sent the paper.
    ///
    /// @param recipients lines of "Nơi nhận"; empty where nobody is sent it
    /// @param signers from left to right; with recipients only one, on the right
    record Signing(List<String> recipients, List<Signer> signers) implements Block {
        public Signing {
            recipients = List.copyOf(recipients);
            signers = List.copyOf(signers);
        }
    }

    /// A paragraph as plain text.
    static Block paragraph(String text) {
        return Paragraph.of(text);
    }

    /// A paragraph whose first words are heavy.
    static Block paragraph(String lead, String text) {
        return Paragraph.led(lead, text);
    }

    /// Points of a list, one paragraph each: a dash in front, a semicolon behind, a full stop behind the last.
    static List<Block> points(List<String> texts) {
        return Letters.marked(texts).stream().map(Block::paragraph).toList();
    }

    /// The cut of letters.
    enum Face {
        /// Upright.
        PLAIN,
        /// Heavy.
        BOLD,
        /// Slanted.
        ITALIC
    }

    /// A column of a table.
    ///
    /// @param title at its head
    /// @param share of the width, in any unit
    /// @param align how its cells stand
    record Column(String title, int share, Align align) {}

    /// How a cell stands.
    enum Align {
        /// At the left: words.
        LEFT,
        /// In the middle: numbers in order, marks.
        CENTRE,
        /// At the right: amounts.
        RIGHT
    }

    /// A line of a table.
    sealed interface Line {

        /// One of many.
        record Cells(List<Cell> cells) implements Line {
            public Cells {
                cells = List.copyOf(cells);
            }
        }

        /// A heading across the table: `I. Cá nhân`.
        record Band(String text) implements Line {}

        /// The sum below: its name across the first columns, then the cells that are left.
        record Sum(String name, List<Cell> cells) implements Line {
            public Sum {
                cells = List.copyOf(cells);
            }
        }
    }

    /// A cell.
    ///
    /// @param text as people read it; may have several lines
    /// @param value the same as a number, for spreadsheets; absent for words
    record Cell(String text, @Nullable Long value) {

        /// Words.
        public static Cell of(@Nullable String text) {
            return new Cell(text == null ? "" : text, null);
        }

        /// A whole number: `1.410.000`.
        public static Cell of(long value) {
            return new Cell(Amount.figures(value), value);
        }
    }

    /// A signature.
    ///
    /// @param post lines in capitals: `CHỦ TỊCH`
    /// @param how `(Ký, ghi rõ họ tên)`; absent where everybody knows
    /// @param name of who signs; absent where it is not known yet
    record Signer(
            List<String> post,
            @Nullable String how,
            @Nullable String name) {
        public Signer {
            post = List.copyOf(post);
        }
    }
}

package vn.motcua.award.paper;

import java.util.List;

/// A paper, before it is a file: what stands on it, in order.
///
/// @param title what it is, for the properties of the file
/// @param wide true for pages that lie, as wide tables need them
/// @param sections each begins on a page of its own and numbers its pages from 1: the letter, its annex
public record Document(String title, boolean wide, List<List<Block>> sections) {

    public Document {
        sections = sections.stream().map(List::copyOf).toList();
    }

    /// A paper of one section of upright pages.
    public static Document of(String title, List<Block> blocks) {
        return new Document(title, false, List.of(blocks));
    }
}

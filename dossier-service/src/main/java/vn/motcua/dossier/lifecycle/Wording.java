package vn.motcua.dossier.lifecycle;

/// A sentence for people, in both languages.
public record Wording(String vi, String en) {}

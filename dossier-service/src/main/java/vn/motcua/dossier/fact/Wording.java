package vn.motcua.dossier.fact;

/// A sentence for people, in both languages.
public record Wording(String vi, String en) {}

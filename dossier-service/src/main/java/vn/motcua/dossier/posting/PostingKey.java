package vn.motcua.dossier.posting;

/// One procedure at one place of one office: what is obliged, checked and judged.
public record PostingKey(String office, String procedure, Place place) implements Comparable<PostingKey> {

    /// What its events are about, e.g. `H56.22.17/1.001193/board`. The stroke keeps it apart from every code, so its
    /// history is its own.
    public String subject() {
        return office + "/" + procedure + "/" + place.code();
    }

    @Override
    public int compareTo(PostingKey other) {
        int byOffice = office.compareTo(other.office);
        int byProcedure = byOffice != 0 ? byOffice : procedure.compareTo(other.procedure);
        return byProcedure != 0 ? byProcedure : place.compareTo(other.place);
    }
}

package vn.motcua.award.awardlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One candidate of an award list as stored.
@Entity
@Immutable
@Table(name = "award_entry")
@IdClass(ListEntryRow.Key.class)
class ListEntryRow {

    @Id
    @Column(name = "award_list")
    UUID awardList = new UUID(0, 0);

    @Id
    int position;

    @Column
    String candidate = "";

    @Column
    String outcome = "";

    @Column
    String content = "";

    @Column(name = "own_names")
    String[] ownNames = {};

    /// What tells one entry from all others.
    static class Key {

        @Nullable
        UUID awardList;

        int position;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(awardList, key.awardList) && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(awardList, position);
        }
    }
}

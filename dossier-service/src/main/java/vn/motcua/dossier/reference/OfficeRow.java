package vn.motcua.dossier.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// An office as it is kept. The columns of its event sequence belong to the journal and are not mapped.
@Entity(name = "OfficeRow")
@Table(name = "office")
class OfficeRow {

    @Id
    String code;

    @Column
    String name;

    @Column
    String level;

    @Column
    @Nullable
    String parent;

    Office toOffice() {
        return new Office(code, name, Level.of(level).orElseThrow(), parent);
    }

    void take(Office office) {
        code = office.code();
        name = office.name();
        level = office.level().code();
        parent = office.parent();
    }
}

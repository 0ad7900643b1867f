package vn.motcua.award.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// One office as dossier-service publishes it.
@Entity
@Table(name = "office")
class OfficeRow {

    @Id
    String code = "";

    @Column
    String name = "";

    @Column
    String level = "";

    @Column
    @Nullable
    String parent;
}

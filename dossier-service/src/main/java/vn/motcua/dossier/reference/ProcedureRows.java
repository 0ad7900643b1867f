package vn.motcua.dossier.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of procedures.
@ApplicationScoped
class ProcedureRows implements PanacheRepositoryBase<ProcedureRow, String> {}

package vn.motcua.dossier.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of offices.
@ApplicationScoped
class OfficeRows implements PanacheRepositoryBase<OfficeRow, String> {}

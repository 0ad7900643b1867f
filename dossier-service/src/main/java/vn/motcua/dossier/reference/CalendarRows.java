package vn.motcua.dossier.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of calendars.
@ApplicationScoped
class CalendarRows implements PanacheRepositoryBase<CalendarRow, Integer> {}

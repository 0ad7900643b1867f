package vn.motcua.award.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.security.OfficeTree;

/// The offices known so far; one that is not known stands alone.
@ApplicationScoped
public class Offices implements PanacheRepositoryBase<OfficeRow, String>, OfficeTree {

    Offices() {}

    @Override
    @Transactional
    public List<String> selfAndAbove(String office) {
        List<String> chain = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        with recursive above(code, parent, step) as (
                            select code, parent, 0 from office where code = :office
                            union all
                            select o.code, o.parent, a.step + 1 from office o join above a on o.code = a.parent
                            where a.step < 10)
                        select code from above order by step""", String.class)
                .setParameter("office", office)
                .getResultList();
        return chain.isEmpty() ? List.of(office) : chain;
    }

    /// The office of that level, from this one upwards; the highest known where none is.
    @Transactional
    public String selfOrAbove(String office, String level) {
        return atOrAbove(office, level).orElseGet(() -> selfAndAbove(office).getLast());
    }

    /// The office of that level, from this one upwards; empty where none is known.
    @Transactional
    public Optional<String> atOrAbove(String office, String level) {
        return selfAndAbove(office).stream()
                .filter(code -> findByIdOptional(code)
                        .map(row -> row.level.equals(level))
                        .orElse(false))
                .findFirst();
    }

    /// The office right above; empty when none is known.
    @Transactional
    public Optional<String> above(String office) {
        return selfAndAbove(office).stream().skip(1).findFirst();
    }

    /// The name of an office; empty when it is not known.
    @Transactional
    public Optional<String> nameOf(String office) {
        return findByIdOptional(office).map(row -> row.name);
    }

    @Transactional
    void put(String code, String name, String level, @Nullable String parent) {
        OfficeRow row = findByIdOptional(code).orElseGet(OfficeRow::new);
        boolean fresh = row.code.isEmpty();
        row.code = code;
        row.name = name;
        row.level = level;
        row.parent = parent;
        if (fresh) {
            persist(row);
        }
    }

    @Transactional
    void remove(String code) {
        deleteById(code);
    }
}

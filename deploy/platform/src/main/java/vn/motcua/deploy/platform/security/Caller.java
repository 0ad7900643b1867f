package vn.motcua.deploy.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;

/// The person or machine behind the present request, as their token says.
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final OfficeTree tree;

    Caller(SecurityIdentity identity, OfficeTree tree) {
        this.identity = identity;
        this.tree = tree;
    }

    /// The name under which the caller signed in; duties are kept apart by it.
    public String name() {
        return identity.getPrincipal().getName();
    }

    /// The caller's roles, see [Roles].
    public Set<String> roles() {
        return identity.getRoles();
    }

    /// True when the caller holds the role.
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /// The offices that the caller may see and touch; none when the token names none.
    public OfficeScope offices() {
        return OfficeScope.of(claim());
    }

    /// True when the caller may see and touch the office.
    public boolean reaches(String office) {
        return offices().covers(office, tree);
    }

    /// Refuses callers who may not see or touch the office.
    ///
    /// @throws ProblemException 403 `office-out-of-reach`
    public void require(String office) {
        if (!reaches(office)) {
            throw new ProblemException(CommonProblems.officeOutOfReach(office));
        }
    }

    private List<String> claim() {
        @Nullable
        Object offices = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("offices") : null;
        return switch (offices) {
            case JsonArray array ->
                array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
            case Collection<?> values -> values.stream().map(Object::toString).toList();
            case null, default -> List.of();
        };
    }
}

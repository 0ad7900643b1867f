package vn.motcua.deploy.servers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/// The database of one service and its two roles.
///
/// The owner (`<name>_owner`) runs the migrations; the application (`<name>`) holds only the rights a migration grants
/// it, so that history can be appended and never changed.
///
/// @param name the service's short name, also of the database and of the application role: `dossier`
/// @param ownerPassword of `<name>_owner`; letters and digits
/// @param password of `<name>`; letters and digits
public record ServiceDatabase(String name, String ownerPassword, String password) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+");

    public ServiceDatabase {
        // The three stand in statements that take no parameters.
        for (String word : new String[] {name, ownerPassword, password}) {
            if (!PLAIN.matcher(word).matches()) {
                throw new IllegalArgumentException("Only letters, digits and _ may stand in names and passwords here");
            }
        }
    }

    /// The role that owns the schema.
    public String owner() {
        return name + "_owner";
    }

    /// Creates roles and database where they are missing, and sets the passwords.
    ///
    /// @param statement of a superuser
    public void createWith(Statement statement) throws SQLException {
        createRole(statement, owner(), ownerPassword);
        createRole(statement, name, password);
        if (!any(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + owner());
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + name);
        }
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        String verb = any(statement, "select 1 from pg_roles where rolname = '" + role + "'") ? "alter" : "create";
        statement.execute(verb + " role " + role + " login password '" + password + "'");
    }

    private static boolean any(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next();
        }
    }
}

package vn.motcua.deploy.benchmark;

import java.io.IOException;
import java.util.List;
import vn.motcua.deploy.benchmark.load.Country;
import vn.motcua.deploy.benchmark.load.Procedures;
import vn.motcua.deploy.benchmark.load.Reference;
import vn.motcua.deploy.benchmark.measure.Wire;
import vn.motcua.deploy.local.LocalStack;
import vn.motcua.deploy.local.Part;

/// A stack with dossier-service, where offices and procedures are registered through its doors.
///
/// @param portal headers of a portal of all offices
/// @param operator headers of an operator
record DossierStack(LocalStack stack, String portal, String operator) implements AutoCloseable {

    private static final String JSON = "application/json";

    /// @param more the parts besides dossier-service and the servers
    static DossierStack start(Bench bench, List<Country.Office> offices, Procedures procedures, Part... more)
            throws IOException, InterruptedException {
        Part[] parts = List.of(more).toArray(new Part[more.length + 1]);
        parts[more.length] = Part.DOSSIER;
        LocalStack stack = bench.stack(parts);
        DossierStack dossier =
                new DossierStack(stack, bearer(stack.token("portal", "*")), bearer(stack.token("operator")));
        try (Wire wire = dossier.wire(Part.DOSSIER, dossier.operator())) {
            for (Country.Office office : offices) {
                wire.put("/api/v1/offices/" + office.code(), JSON, Reference.office(office));
            }
            for (Procedures.Procedure procedure : procedures.all()) {
                wire.put("/api/v1/procedures/" + procedure.code(), JSON, Reference.procedure(procedure));
            }
        }
        return dossier;
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    /// A connection to a service.
    Wire wire(Part part, String headers) throws IOException {
        return Wire.to(stack.url(part), headers);
    }

    @Override
    public void close() {
        stack.close();
    }
}

package vn.motcua.deploy.benchmark;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.motcua.deploy.benchmark.load.Country;
import vn.motcua.deploy.benchmark.load.Dossiers;
import vn.motcua.deploy.benchmark.measure.Wire;

/// The figures of the year of all provinces and districts and of some communes, as their ETags tell them apart.
///
/// @param bench whose now is asked for
record Figures(Bench bench, MetricsStack metrics, Dossiers dossiers) {

    private static final int COMMUNES = 200;

    /// Office and ETag.
    Map<String, String> tags() throws IOException {
        Country country = dossiers.country();
        Map<String, String> tags = new TreeMap<>();
        String token = metrics.stack().token("auditor");
        try (Wire wire = Wire.to(metrics.address(), "Authorization: Bearer " + token + "\r\n")) {
            for (Country.Office office : Stream.of(
                            country.provinces().stream(),
                            country.districts().stream(),
                            country.communes().stream().limit(COMMUNES))
                    .flatMap(offices -> offices)
                    .toList()) {
                String path = "/api/v1/offices/" + office.code() + "/indicators?window=year&asOf=" + bench.now();
                String tag = wire.get(path).header("etag");
                if (tag.isEmpty()) {
                    throw new IOException(path + " has no ETag to tell its figures apart");
                }
                tags.put(office.code(), tag);
            }
        }
        return tags;
    }
}

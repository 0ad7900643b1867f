/// Invented offices and dossiers, and the events that tell of them as dossier-service would.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.benchmark.load;

/// Clocks, connections and the table of what was measured.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.benchmark.measure;

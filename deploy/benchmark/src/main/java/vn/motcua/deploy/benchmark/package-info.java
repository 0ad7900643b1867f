/// Measures how fast the services are, each figure beside a baseline of the same run.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.benchmark;

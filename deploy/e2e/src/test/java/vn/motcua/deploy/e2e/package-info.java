/// The three services together: packaged, started as one command starts them, spoken to from outside.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.e2e;

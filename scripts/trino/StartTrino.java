/** Starts Trino's server from its jars; its own main class is in none of those on Maven Central. */
public class StartTrino {
    public static void main(String[] arguments) {
        new io.trino.server.Server().start(arguments[0]);
    }
}

import java.nio.file.Path;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.server.CommunityBootstrapper;
import org.neo4j.server.NeoBootstrapper;

/** Sets the password of a new Community server and starts it, in one process: HOME PASSWORD. */
public class Neo4jServer {
    public static void main(String[] args) {
        Path home = Path.of(args[0]), conf = home.resolve("conf");
        int status = AdminTool.execute(
            new ExecutionContext(home, conf), "dbms", "set-initial-password", args[1]);
        if (status == 0) {
            // As the distribution's own launcher starts it.
            status = NeoBootstrapper.start(
                new CommunityBootstrapper(),
                "--home-dir=" + home, "--config-dir=" + conf, "--console-mode");
        }
        if (status != 0) System.exit(status);
    }
}

package streethub.fault;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a hub holds at a moment.
 *
 * @param heap bytes that are left after a full collection
 * @param files open files and sockets
 * @param connections to the database
 */
record Vitals(long heap, int threads, long files, int connections) {

    /** Of the hub in that process, asked from outside. */
    @SuppressWarnings("BanJNDI") // The test's own process answers, on this machine.
    static Vitals of(long pid, JdbcClient database) throws IOException, AttachNotSupportedException {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        String address = machine.startLocalManagementAgent();
        machine.detach();
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            MemoryMXBean memory = ManagementFactory.getPlatformMXBean(beans, MemoryMXBean.class);
            memory.gc();
            return new Vitals(
                    memory.getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getPlatformMXBean(beans, ThreadMXBean.class)
                            .getThreadCount(),
                    ManagementFactory.getPlatformMXBean(beans, UnixOperatingSystemMXBean.class)
                            .getOpenFileDescriptorCount(),
                    database.sql("select count(*) from pg_stat_activity where datname = 'postgres'")
                            .query(Integer.class)
                            .single());
        }
    }

    @Override
    public String toString() {
        return heap / 1_000_000 + " MB heap, " + threads + " threads, " + files + " files, " + connections
                + " connections";
    }
}

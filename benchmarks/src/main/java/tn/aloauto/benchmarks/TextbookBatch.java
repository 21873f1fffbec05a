package tn.aloauto.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.database.JdbcBatchItemWriter;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.item.file.FlatFileItemReader;
import org.springframework.batch.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Comparison only: the chunk job of Spring Batch's own manual, 1 000 rows a chunk. */
final class TextbookBatch {

    private TextbookBatch() {}

    static void take(Path file, TextbookRow row, DataSource database) throws Exception {
        FlatFileItemReader<List<String>> reader = new FlatFileItemReaderBuilder<List<String>>()
                .name("rows")
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .delimited()
                .delimiter(";")
                .names("reference", "name", "brand", "price", "quantity", "category", "oe")
                .fieldSetMapper(fields -> List.of(fields.getValues()))
                .build();
        JdbcBatchItemWriter<Map<String, Object>> writer = new JdbcBatchItemWriterBuilder<Map<String, Object>>()
                .dataSource(database)
                .sql(TextbookRow.UPSERT.formatted(":"))
                .columnMapped()
                // a WITH statement tells no count of its own
                .assertUpdates(false)
                .build();
        writer.afterPropertiesSet();
        ResourcelessJobRepository repository = new ResourcelessJobRepository();
        var step = new StepBuilder("rows", repository)
                .<List<String>, Map<String, Object>>chunk(1_000, new JdbcTransactionManager(database))
                .reader(reader)
                .processor(row::parameters)
                .writer(writer)
                .build();
        TaskExecutorJobLauncher launcher = new TaskExecutorJobLauncher();
        launcher.setJobRepository(repository);
        launcher.afterPropertiesSet();
        JobExecution execution =
                launcher.run(new JobBuilder("stock", repository).start(step).build(), new JobParameters());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException("The job ended " + execution);
        }
    }
}

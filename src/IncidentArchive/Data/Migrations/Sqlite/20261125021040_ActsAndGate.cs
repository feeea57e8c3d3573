using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IncidentArchive.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ActsAndGate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Override",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AuthenticityCites",
                table: "Entries",
                type: "TEXT",
                nullable: true);

            // Posts that stand already have a list, with nothing in it.
            migrationBuilder.Sql("UPDATE \"Entries\" SET \"AuthenticityCites\" = '[]' WHERE \"Kind\" = 'post'");

            migrationBuilder.AddColumn<string>(
                name: "Contentious",
                table: "Entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Replaces",
                table: "Entries",
                type: "TEXT",
                maxLength: 50000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Target",
                table: "Entries",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Override",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "AuthenticityCites",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "Contentious",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "Replaces",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "Target",
                table: "Entries");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IncidentArchive.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Doubles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Merges",
                table: "Drafts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MergesRevision",
                table: "Drafts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Clues",
                columns: table => new
                {
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                    IncidentNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Entry = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clues", x => new { x.Value, x.IncidentNumber, x.Entry });
                    table.ForeignKey(
                        name: "FK_Clues_Incidents_IncidentNumber",
                        column: x => x.IncidentNumber,
                        principalTable: "Incidents",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MergedAddresses",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MergedAddresses", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "Merges",
                columns: table => new
                {
                    Merged = table.Column<string>(type: "TEXT", nullable: false),
                    Into = table.Column<string>(type: "TEXT", nullable: false),
                    Addresses = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Merges", x => x.Merged);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Clues_IncidentNumber",
                table: "Clues",
                column: "IncidentNumber");

            migrationBuilder.CreateIndex(
                name: "IX_MergedAddresses_Number",
                table: "MergedAddresses",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_Merges_Into",
                table: "Merges",
                column: "Into");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Clues");

            migrationBuilder.DropTable(
                name: "MergedAddresses");

            migrationBuilder.DropTable(
                name: "Merges");

            migrationBuilder.DropColumn(
                name: "Merges",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "MergesRevision",
                table: "Drafts");
        }
    }
}

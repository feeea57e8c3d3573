using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IncidentArchive.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListingWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            // They may have been worked out with a figure's former name; the next start works them out anew.
            migrationBuilder.Sql("UPDATE Listings SET Words = ''");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
